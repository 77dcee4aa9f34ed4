import { sendJson } from '../answer.ts';
import { type Exchange, REPLY } from '../types.ts';

/** deep-chat's `connect.url`: POST `{messages: [{role, text}]}` → `{text}`. */
export function handleDeepChat(exchange: Exchange): boolean {
  if (exchange.url.pathname !== '/chat' || exchange.request.method !== 'POST') return false;
  exchange.record('http', exchange.body, 'deep-chat');
  return sendJson(exchange, { text: REPLY });
}
