import { SPY } from './spy.ts';

/** Fields that need no library: markup, and what reads and clears them. */
export const PLAIN_FIELDS: Record<string, string> = {
  input: '<input id="field" placeholder="Type a message…">',
  search: '<input id="field" type="search" placeholder="Type a message…">',
  tel: '<input id="field" type="tel" placeholder="Type a message…">',
  textarea: '<textarea id="field" placeholder="Type a message…"></textarea>',
  contenteditable:
    '<div id="field" contenteditable="true" role="textbox" aria-label="Type a message…"></div>',
  plaintext:
    '<div id="field" contenteditable="plaintext-only" role="textbox" aria-label="Type a message…"></div>',
};

const STYLE = `<style>
  #chat-widget { position: fixed; right: 10px; bottom: 10px; width: 320px; height: 300px; background: #eee }
  #field { width: 250px; min-height: 20px; display: inline-block; background: #fff; white-space: pre-wrap }
</style>`;

/** Shadow roots around a field: `open`, `closed`, or both, one in the other. */
export type Shadow = 'none' | 'open' | 'closed' | 'nested';

/** A widget with this field; Enter and the button send. */
function widget(field: string, shadow: Shadow, script: string): string {
  const inner = `${STYLE}<div role="log"></div>${field}<button id="send" aria-label="Send">➤</button>`;
  // Detection takes neither `search` nor `tel` for a chat's by its looks: here a marker of a listed vendor's tells of it.
  const marker = /type="(?:search|tel)"/.test(field) ? '<i id="rasaWebchatPro"></i>' : '';
  return `${STYLE}<div id="chat-widget" class="chat-widget"></div>${marker}<script>
    (() => {
      let root = document.getElementById('chat-widget');
      for (const mode of ${JSON.stringify(shadow === 'none' ? [] : shadow === 'nested' ? ['open', 'closed'] : [shadow])}) {
        root = root.attachShadow({ mode });
        const host = document.createElement('div');
        if (${JSON.stringify(shadow)} === 'nested' && mode === 'open') { root.append(host); root = host }
      }
      root.innerHTML = ${JSON.stringify(inner).replaceAll('</', '<\\/')};
      window.root = root;
      ${script}
    })();
  </script>`;
}

const PLAIN_SCRIPT = `
  const field = root.querySelector('#field');
  window.field = field;
  watch(field);
  const read = () => field.value ?? field.innerText;
  const send = () => { sendMessage(read()); if ('value' in field) field.value = ''; else field.textContent = '' };
  field.addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); send() } });
  root.querySelector('#send').addEventListener('click', send);
`;

/** A document with a chat widget and a spy. `field` is one of PLAIN_FIELDS, or `lib:` and a file of the bundled ones. */
export function chatDocument(field: string, shadow: Shadow = 'none'): string {
  const isLibrary = field.startsWith('lib:');
  const body = isLibrary
    ? widget('<div id="mount"></div>', shadow, '')
    : widget(PLAIN_FIELDS[field] ?? '', shadow, PLAIN_SCRIPT);
  const bundled = isLibrary ? `<script type="module" src="/fields/${field.slice(4)}.js"></script>` : '';
  return `<!doctype html><html><head><meta charset="utf-8"><script>${SPY}</script></head><body>${body}${bundled}</body></html>`;
}

/** A page with the chat in a frame of this kind; the frame is the second one of the page. */
export function framingDocument(kind: string, inner: string, address: string): string {
  const quoted = JSON.stringify(inner).replaceAll('</', '<\\/');
  const frame = (attributes: string) =>
    `<iframe id="frame" ${attributes} style="position:fixed;right:0;bottom:0;width:360px;height:340px"></iframe>`;
  const bodies: Record<string, string> = {
    'same-origin': frame(`src="${address}"`),
    'cross-origin': frame(`src="${address.replace('shop.test', 'vendor.test')}"`),
    sandboxed: frame(`sandbox="allow-scripts allow-forms" src="${address}"`),
    srcdoc: `${frame('')}<script>document.getElementById('frame').srcdoc = ${quoted}</script>`,
    'about:blank': `${frame('')}<script>{
      const { contentDocument } = document.getElementById('frame');
      const parsed = new DOMParser().parseFromString(${quoted}, 'text/html');
      const run = (from, to) => { for (const node of [...from.childNodes]) {
        if (node.localName === 'script') { const script = contentDocument.createElement('script'); script.textContent = node.textContent; to.append(script) }
        else to.append(contentDocument.adoptNode(node)) } };
      run(parsed.head, contentDocument.head); run(parsed.body, contentDocument.body);
    }</script>`,
    blob: `${frame('')}<script>document.getElementById('frame').src = URL.createObjectURL(new Blob([${quoted}], { type: 'text/html' }))</script>`,
    data: frame(`src="data:text/html;charset=utf-8,${encodeURIComponent(inner).replaceAll("'", '%27')}"`),
    'document.write': `${frame('')}<script>{
      const { contentDocument } = document.getElementById('frame');
      contentDocument.open(); contentDocument.write(${quoted}); contentDocument.close();
    }</script>`,
  };
  return `<!doctype html><html><head><meta charset="utf-8"></head><body><h1>Shop</h1>${bodies[kind]}</body></html>`;
}
