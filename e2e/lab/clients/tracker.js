// A session replay in small: counts keys anywhere in the document and reports each to its own host.
(() => {
  const { origin } = new URL(document.currentScript.src);
  navigator.sendBeacon(`${origin}/view`, location.href);
  addEventListener('keydown', () => navigator.sendBeacon(`${origin}/key`, '1'), true);
})();
