import type { ExpectedParts } from '../expect.ts';
import { API, CDN, SOCKETS } from '../hosts.ts';
import { REPLY, type Widget } from '../types.ts';
import { react } from './react.ts';

/** Parts of a kit on the vendor's CDN, where its React is as well. */
const kit = (...files: string[]): ExpectedParts => ({
  scripts: [
    ...files,
    'react-dom@18.3.1/umd/react-dom.production.min.js',
    'react@18.3.1/umd/react.production.min.js',
  ].map((file) => `${CDN}/npm/${file}`),
  frames: [],
  sockets: [],
  cookies: [],
});

/** What is true of each. Where the shop's own bundle holds the kit, which requests are the chat's has no clear truth. */
const CHECKS: Widget['checks'] = {
  'plaintext-page': 'pass',
  'missing-hsts': 'pass',
  'vendor-code-in-page': 'fail',
  'unsandboxed-frame': 'not-applicable',
  'broad-frame-permissions': 'not-applicable',
  'missing-privacy-notice': 'fail',
  'unguarded-composer': 'pass',
};

/** Botpress's webchat in the page, by its README: POST out, an event stream by fetch in. */
export function botpress(): Widget {
  return {
    vendor: 'botpress',
    parts: { ...kit('@botpress/webchat@4.5.2/dist/index.umd.cjs'), requests: [API] },
    checks: { ...CHECKS, 'stored-transcript': 'fail' },
    drive: {
      vendor: 'botpress',
      launcher: '.bpFabContainer',
      composer: '.bpComposerContainer textarea',
      send: 'Enter',
      reply: REPLY,
    },
    embed: (
      exchange,
    ) => `<link rel="stylesheet" href="${exchange.base(CDN, 'https')}/npm/@botpress/webchat@4.5.2/dist/style.css">
${react(exchange)}
<script>window.process = { env: { NODE_ENV: 'production' } }; // what a bundler would have put in</script>
<script src="${exchange.base(CDN, 'https')}/npm/@botpress/webchat@4.5.2/dist/index.umd.cjs"></script>
<div id="botpress-root"></div>
<script>
function App() {
  const [isOpen, setOpen] = React.useState(false);
  return React.createElement(React.Fragment, null,
    React.createElement(Webchat.Webchat, {
      clientId: '0b5c2d3e-1f2a-4b3c-8d4e-5f6071829304', apiUrl: '${exchange.base(API, 'https')}/botpress',
      style: { width: '380px', height: '520px', display: isOpen ? 'flex' : 'none', position: 'fixed', bottom: '90px', right: '20px' },
    }),
    React.createElement(Webchat.Fab, {
      onClick: () => setOpen(!isOpen),
      style: { position: 'fixed', bottom: '20px', right: '20px', width: '64px', height: '64px' },
    }));
}
ReactDOM.createRoot(document.getElementById('botpress-root')).render(React.createElement(App));
</script>`,
  };
}

/** chatscope's kit; the shop carries the messages. With `isClosed` all of it is in a closed shadow root. */
export function chatscope({ isClosed = false }: { isClosed?: boolean } = {}): Widget {
  const [composer, send] = ['.cs-message-input__content-editor', '.cs-button--send'];
  return {
    vendor: 'chatscope',
    parts: {
      ...kit(
        '@chatscope/chat-ui-kit-react@2.1.1/dist/chat-ui-kit-react.min.js',
        'prop-types@15.8.1/prop-types.min.js',
      ),
      sockets: [SOCKETS],
      requests: [],
      storageKeys: [],
    },
    checks: { ...CHECKS, 'plaintext-socket': 'pass', 'stored-transcript': 'pass' },
    drive: {
      vendor: 'chatscope',
      composer,
      send: isClosed ? send : 'Enter',
      reply: REPLY,
      ...(isClosed && { closedHost: '#ask' }),
    },
    embed: (exchange) => {
      const cdn = exchange.base(CDN, 'https');
      const style = `<link rel="stylesheet" href="${cdn}/npm/@chatscope/chat-ui-kit-styles@1.4.0/dist/default/styles.min.css">`;
      return `${isClosed ? '' : style}
${react(exchange)}
<script src="${cdn}/npm/prop-types@15.8.1/prop-types.min.js"></script>
<script src="${cdn}/npm/@chatscope/chat-ui-kit-react@2.1.1/dist/chat-ui-kit-react.min.js"></script>
<div id="ask"></div>
<script>
{
  const { MainContainer, ChatContainer, MessageList, Message, MessageInput } = ChatUiKitReact;
  const h = React.createElement;
  const socket = new WebSocket('${exchange.base(SOCKETS, 'wss')}/kit/ws');
  const line = (message, direction) => ({ message, direction, position: 'single' });
  function App() {
    const [lines, setLines] = React.useState([line('Hello, which book may we find for you?', 'incoming')]);
    React.useEffect(() => { socket.onmessage = ({ data }) => setLines((now) => [...now, line(JSON.parse(data).text, 'incoming')]); }, []);
    const onSend = (html, text) => { setLines((now) => [...now, line(text, 'outgoing')]); socket.send(JSON.stringify({ text })); };
    return h('div', { style: { position: 'fixed', right: 16, bottom: 16, width: 340, height: 440, zIndex: 10 } },
      h(MainContainer, null, h(ChatContainer, null,
        h(MessageList, null, lines.map((model, index) => h(Message, { key: index, model }))),
        h(MessageInput, { placeholder: 'Ask a bookseller', onSend, attachButton: false }))));
  }
  const host = document.getElementById('ask');
  const root = ${isClosed ? `host.attachShadow({ mode: 'closed' })` : 'host'};
  ${isClosed ? `root.innerHTML = ${JSON.stringify(`${style}<div></div>`)};` : ''}
  ReactDOM.createRoot(${isClosed ? 'root.lastChild' : 'root'}).render(h(App));
}
</script>`;
    },
  };
}

/** react-chat-widget; the shop gets every message in a callback, and here posts it. */
export function reactChatWidget(): Widget {
  return {
    vendor: 'react-chat-widget',
    parts: { ...kit('react-chat-widget@3.1.4/lib/index.js'), requests: [API], storageKeys: [] },
    checks: CHECKS,
    drive: {
      vendor: 'react-chat-widget',
      launcher: '.rcw-launcher',
      composer: '.rcw-input',
      send: '.rcw-send',
      reply: REPLY,
    },
    embed: (exchange) => {
      const cdn = exchange.base(CDN, 'https');
      return `<link rel="stylesheet" href="${cdn}/npm/react-chat-widget@3.1.4/lib/styles.css">
${react(exchange)}
<script src="${cdn}/npm/react-chat-widget@3.1.4/lib/index.js"></script>
<div id="rcw-root"></div>
<script>
{
  const { Widget, addResponseMessage } = window['react-chat-widget'];
  const handleNewUserMessage = async (text) => {
    const answer = await fetch('${exchange.base(API, 'https')}/kit/messages', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) });
    addResponseMessage((await answer.json()).text);
  };
  ReactDOM.createRoot(document.getElementById('rcw-root')).render(React.createElement(Widget, { handleNewUserMessage, title: 'Harbour Books', subtitle: 'Ask a bookseller', emojis: false }));
}
</script>`;
    },
  };
}
