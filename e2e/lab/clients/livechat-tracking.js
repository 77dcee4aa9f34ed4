// Stands in for https://cdn.livechatinc.com/tracking.js. LiveChat's own client is not under a licence that lets the
// lab carry it (npm's @livechat/customer-sdk says UNLICENSED), so this is a composer of the lab's that speaks the
// documented Customer Chat RTM API 3.5 to the true hosts, sneak peek included.
// https://platform.text.com/docs/messaging/customer-chat-api/rtm-reference/
(() => {
  const settings = window.__lc;
  const here = new URL(document.currentScript.src);
  // The lab may be reached at a port of its own: the vendor's other hosts are then behind the same one.
  const port = here.port ? `:${here.port}` : '';
  let socket;
  let chat;
  let requests = 0;
  const waiting = new Map();

  function call(action, payload) {
    requests += 1;
    const request_id = String(requests);
    socket.send(JSON.stringify({ version: '3.5', request_id, action, payload }));
    return new Promise((resolve) => waiting.set(request_id, resolve));
  }

  async function connect() {
    const response = await fetch(`https://accounts.livechatinc.com${port}/v2/customer/token`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'cookie',
        client_id: 'lab',
        organization_id: settings.organizationId,
        redirect_uri: location.href,
      }),
    });
    const { access_token, token_type } = await response.json();
    const query = `organization_id=${settings.organizationId}`;
    socket = new WebSocket(`wss://api.livechatinc.com${port}/v3.5/customer/rtm/ws?${query}`);
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.type === 'response') waiting.get(message.request_id)?.(message.payload);
      if (message.type === 'push' && message.action === 'incoming_event') show(message.payload.event);
    };
    await new Promise((resolve) => {
      socket.onopen = resolve;
    });
    await call('login', { token: `${token_type} ${access_token}` });
    setInterval(() => call('ping', {}), 15_000);
  }

  // One promise for all: keys come faster than the answer to start_chat.
  async function activeChat() {
    chat ??= call('start_chat', { active: true, chat: { thread: { events: [] } } });
    return (await chat).chat_id;
  }

  const box = document.createElement('section');
  box.id = 'support-box';
  box.setAttribute('aria-label', 'Chat with a bookseller');
  box.style.cssText =
    'position:fixed;right:16px;bottom:16px;width:320px;background:#fff;border:1px solid #ccc;border-radius:8px;padding:12px;z-index:9999';
  const log = document.createElement('div');
  log.setAttribute('role', 'log');
  log.style.cssText = 'min-height:160px;max-height:240px;overflow:auto';
  const composer = document.createElement('textarea');
  composer.placeholder = 'Write a message…';
  composer.setAttribute('aria-label', 'Write a message');
  composer.style.cssText = 'width:100%;box-sizing:border-box';
  const send = document.createElement('button');
  send.type = 'button';
  send.textContent = 'Send';
  box.append(log, composer, send);

  function show({ text, author_id }) {
    const line = document.createElement('p');
    line.textContent = `${author_id === 'visitor-1' ? 'You' : 'Bookseller'}: ${text}`;
    log.append(line);
  }

  async function submit() {
    const text = composer.value.trim();
    if (!text) return;
    composer.value = '';
    await call('send_event', {
      chat_id: await activeChat(),
      event: { type: 'message', text, recipients: 'all' },
    });
  }

  composer.addEventListener('input', async () => {
    const sneak_peek_text = composer.value;
    call('send_sneak_peek', { chat_id: await activeChat(), sneak_peek_text });
  });
  composer.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  });
  send.addEventListener('click', submit);

  connect().then(() => document.body.append(box));
})();
