import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes an extension that does nothing: a manifest, and a background worker without a line. Returns its folder. */
export function writeIdleExtension(parent: string): string {
  return write(parent, 'idle', {});
}

/**
 * The same with two content scripts without a line, declared as ours are: in every frame, at its start, one in the
 * page's world and one in the isolated one. What it costs is the price of being injected. Returns its folder.
 */
export function writeInjectedExtension(parent: string): string {
  const everywhere = {
    matches: ['<all_urls>'],
    js: ['empty.js'],
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
    run_at: 'document_start',
  };
  return write(parent, 'injected', {
    host_permissions: ['<all_urls>'],
    content_scripts: [everywhere, { ...everywhere, world: 'MAIN' }],
  });
}

/** An extension that has nothing but a popup with one line of text. Returns its folder. */
export function writePopupExtension(parent: string): string {
  const folder = write(parent, 'popup', { action: { default_popup: 'popup.html' } });
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><title>Empty</title><h1>Nothing</h1>');
  return folder;
}

function write(parent: string, name: string, more: object): string {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'empty.js' },
    ...more,
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'empty.js'), '');
  return folder;
}

/** Put before the background's own code: from then on `counted` says which of its listeners was called how often. */
const counting = `
globalThis.counted = {};
const countCalls = (event, name) => {
  const add = event.addListener.bind(event);
  const heard = new Map();
  event.addListener = (listener, ...rest) => {
    const counter = (...args) => {
      const key = args[0]?.type ? name + ' ' + args[0].type : name;
      globalThis.counted[key] = (globalThis.counted[key] ?? 0) + 1;
      return listener(...args);
    };
    heard.set(listener, counter);
    add(counter, ...rest);
  };
  const remove = event.removeListener.bind(event);
  event.removeListener = (listener) => remove(heard.get(listener) ?? listener);
};
for (const name of ['onBeforeRequest', 'onBeforeRedirect', 'onHeadersReceived'])
  countCalls(chrome.webRequest[name], name);
countCalls(chrome.runtime.onMessage, 'message');
countCalls(chrome.tabs.onRemoved, 'tab closed');
`;

/** Writes a copy of ours that counts what reaches its background. Returns its folder. */
export function writeCountingExtension(parent: string, ours: string): string {
  const folder = join(parent, 'counting');
  cpSync(ours, folder, { recursive: true });
  const background = join(folder, 'background.js');
  writeFileSync(background, counting + readFileSync(background, 'utf8'));
  return folder;
}
