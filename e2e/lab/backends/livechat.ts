import { asObject, parseObject, sendJson } from '../answer.ts';
import { acceptSockets } from '../sockets.ts';
import { type Exchange, REPLY, type Recorder, type Site } from '../types.ts';

const SOCKET_PATH = '/v3.5/customer/rtm/ws';
const AGENT = 'ada@books.test';

/** accounts.livechatinc.com: a visitor's access token. */
export function handleLiveChatAccounts(exchange: Exchange): boolean {
  if (exchange.url.pathname !== '/v2/customer/token') return false;
  exchange.record('http', exchange.body, 'livechat');
  const token = {
    access_token: 'dal:lab-visitor',
    entity_id: 'visitor-1',
    expires_in: 28_800,
    token_type: 'Bearer',
  };
  return sendJson(exchange, token);
}

/**
 * LiveChat's Customer Chat RTM API 3.5, as documented: login, start_chat, send_event, send_sneak_peek, ping;
 * answers come as `incoming_event` pushes. https://platform.text.com/docs/messaging/customer-chat-api/rtm-reference/
 */
export function createLiveChat(recorder: Recorder): NonNullable<Site['upgrade']> {
  let count = 0;

  return acceptSockets(recorder, 'livechat', SOCKET_PATH, ({ send, onText }) => {
    const chat = { chat_id: 'chat-1', thread_id: 'thread-1' };
    const push = (text: string, author: string) => {
      count += 1;
      const event = {
        id: `event-${count}`,
        type: 'message',
        text,
        author_id: author,
        created_at: new Date().toISOString(),
        recipients: 'all',
      };
      send({ version: '3.5', type: 'push', action: 'incoming_event', payload: { ...chat, event } });
      return event.id;
    };

    onText((text) => {
      const { action, request_id, payload } = parseObject(text);
      const respond = (value: object) =>
        send({ version: '3.5', request_id, action, type: 'response', success: true, payload: value });
      switch (action) {
        case 'login':
          return respond({ customer_id: 'visitor-1', has_active_thread: false, chats: [], greeting: null });
        case 'start_chat':
          return respond({ ...chat, event_ids: [] });
        case 'send_event': {
          const event = asObject(asObject(payload).event);
          respond({ event_id: push(String(event.text ?? ''), 'visitor-1') });
          return void setTimeout(() => push(REPLY, AGENT), 150);
        }
        default:
          return respond({});
      }
    });
  });
}
