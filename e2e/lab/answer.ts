import type { Exchange } from './types.ts';

/** Answers with JSON. Always true, so that a route can return it. */
export function sendJson({ response }: Exchange, value: unknown, status = 200): true {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  return true;
}

/** Answers with a page. Always true. */
export function sendHtml({ response }: Exchange, html: string, headers: Record<string, string> = {}): true {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  return true;
}

/** Answers with text of the given type. Always true. */
export function sendText({ response }: Exchange, text: string, type = 'text/plain'): true {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  return true;
}

/** The body as a JSON object; an empty one when it is something else. Never throws. */
export function jsonBody({ body }: Exchange): Record<string, unknown> {
  return parseObject(body);
}

/** A JSON object out of text; an empty one when it is something else. Never throws. */
export function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return asObject(value);
  } catch {
    return {};
  }
}

/** The value itself if it is an object, else an empty one. */
export function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
