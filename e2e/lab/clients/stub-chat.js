// Stands in for what a vendor's loader brings: the vendor's element names and hosts, the lab's own launcher, panel and
// composer. Called with the options that backends/stub.ts puts in.
export default (options) => {
  const {
    title,
    container = {},
    frame,
    messagesUrl,
    socketUrl,
    storage = {},
    cookie,
    inFrame = false,
    isPosted = false,
    typingUrl,
  } = options;
  for (const [key, value] of Object.entries(storage)) localStorage.setItem(key, value);
  // biome-ignore lint/suspicious/noDocumentCookie: vendors set theirs so.
  if (cookie) document.cookie = `${cookie}; path=/; max-age=15552000; samesite=lax; secure`;

  const draw = (body) => {
    const page = body.ownerDocument;
    const make = (tag, properties, style = '') => {
      const element = Object.assign(page.createElement(tag), properties);
      element.style.cssText = style;
      return element;
    };
    const isWhole = page.defaultView !== window || inFrame;
    const at = isWhole ? 'position:absolute' : 'position:fixed;z-index:2147483000';
    const launcher = make('button', { type: 'button', className: 'stub-launcher', textContent: '💬' });
    launcher.setAttribute('aria-label', `Open ${title}`);
    launcher.style.cssText = `${at};right:16px;bottom:16px;width:56px;height:56px;border-radius:50%;border:0;font-size:26px`;
    const panel = make('section', { className: 'stub-panel', hidden: true });
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', title);
    panel.style.cssText = `${at};right:16px;bottom:84px;width:300px;background:#fff;border:1px solid #ccc;border-radius:12px;padding:10px`;
    const log = make('div', { className: 'stub-log' }, 'height:220px;overflow:auto');
    log.setAttribute('role', 'log');
    const composer = make('textarea', { className: 'stub-composer', placeholder: 'Write a message…' });
    composer.setAttribute('aria-label', 'Write a message');
    const send = make('button', { type: 'button', className: 'stub-send', textContent: 'Send' });
    panel.append(log, composer, send);
    body.append(launcher, panel);

    const say = (text) => log.append(make('p', { textContent: text }));
    say('Hello, how can we help?');
    let socket;
    const connect = () => {
      if (!socketUrl || socket) return;
      socket = new WebSocket(socketUrl);
      socket.onmessage = ({ data }) => say(JSON.parse(data).text);
    };
    const open = () => {
      panel.hidden = false;
      connect();
    };
    launcher.onclick = () => {
      if (panel.hidden) open();
      else panel.hidden = true;
    };
    const submit = async () => {
      const text = composer.value.trim();
      if (!text) return;
      composer.value = '';
      say(text);
      const isOpen = socketUrl && !isPosted && socket?.readyState === WebSocket.OPEN;
      if (isOpen) return socket.send(JSON.stringify({ text }));
      const answer = await fetch(messagesUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      });
      say((await answer.json()).text);
    };
    send.onclick = submit;
    if (typingUrl) {
      composer.oninput = () =>
        fetch(typingUrl, { method: 'POST', body: JSON.stringify({ msg: composer.value }) });
    }
    composer.onkeydown = (event) => {
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      submit();
    };
    return { open };
  };

  if (inFrame) return draw(document.body);
  const host = document.createElement(container.tag ?? 'div');
  if (container.id) host.id = container.id;
  if (container.className) host.className = container.className;
  document.body.append(host);
  if (!frame) return draw(container.isShadowed ? host.attachShadow({ mode: 'open' }) : host);
  const element = document.createElement('iframe');
  for (const [name, value] of Object.entries(frame)) element.setAttribute(name, value);
  element.style.cssText =
    'position:fixed;right:0;bottom:0;width:360px;height:420px;border:0;z-index:2147483000';
  host.append(element);
  if (frame.src) return { open() {} };
  const inner = element.contentDocument;
  inner.title = title;
  return draw(inner.body);
};
