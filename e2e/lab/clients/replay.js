// A session replay in small: looks at what is typed anywhere in the document, and reports how much of it to its own host.
(() => {
  const { origin } = new URL(document.currentScript.src);
  const seen = [];
  addEventListener(
    'input',
    ({ target }) => seen.push((target.value ?? target.textContent ?? '').length),
    true,
  );
  addEventListener('keydown', ({ key }) => seen.push(key.length), true);
  setInterval(() => {
    if (seen.length > 0) navigator.sendBeacon(`${origin}/events`, String(seen.splice(0).length));
  }, 1000);
})();
