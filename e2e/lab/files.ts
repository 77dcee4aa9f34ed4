import { createReadStream, existsSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Exchange } from './types.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.css': 'text/css',
  '.png': 'image/png',
  '.html': 'text/html',
};

const MODULES = new URL('node_modules/', import.meta.url);

/** Sends a file of the lab's node_modules, such as `rasa-webchat/lib/index.js`; false when there is none. */
export function sendModuleFile(exchange: Exchange, path: string): boolean {
  return sendFile(exchange, new URL(path, MODULES), MODULES);
}

/** Sends a file that the lab wrote itself, from `clients/`. */
export function sendClient(exchange: Exchange, name: string): boolean {
  const folder = new URL('clients/', import.meta.url);
  return sendFile(exchange, new URL(name, folder), folder);
}

/** Path of a file in the lab's node_modules. */
export function modulePath(path: string): string {
  return fileURLToPath(new URL(path, MODULES));
}

function sendFile({ response }: Exchange, file: URL, folder: URL): boolean {
  if (!file.href.startsWith(folder.href) || !existsSync(file)) return false;
  const type = TYPES[extname(file.pathname)] ?? 'application/octet-stream';
  response.writeHead(200, {
    'content-type': isText(type) ? `${type}; charset=utf-8` : type,
    'cache-control': 'public, max-age=86400',
    'last-modified': 'Tue, 06 Oct 2026 09:00:00 GMT',
    'cross-origin-resource-policy': 'cross-origin',
  });
  createReadStream(file).pipe(response);
  return true;
}

function isText(type: string): boolean {
  return type.startsWith('text/') || type === 'application/json';
}
