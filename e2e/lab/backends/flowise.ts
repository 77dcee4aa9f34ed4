import { sendJson, sendText } from '../answer.ts';
import { type Exchange, REPLY, type Recorder } from '../types.ts';
import { openEventStream } from './event-stream.ts';

const PREFIX = '/api/v1/';

/**
 * A Flowise server, as `flowise-embed` 3.1.6 speaks to it: the chatflow's settings, whether it streams, and
 * `prediction`, whose answer is an event stream of start, token and end.
 */
export function createFlowise(recorder: Recorder): (exchange: Exchange) => boolean {
  return (exchange) => {
    const { url, body, host } = exchange;
    if (!url.pathname.startsWith(PREFIX)) return false;
    const [call] = url.pathname.slice(PREFIX.length).split('/');
    if (body) recorder.record({ backend: 'flowise', host, channel: 'http', text: body });
    switch (call) {
      case 'public-chatbotConfig':
        return sendJson(exchange, { starterPrompts: {}, uploads: {}, isTTSEnabled: false });
      case 'chatflows-streaming':
        return sendJson(exchange, { isStreaming: true });
      case 'prediction': {
        const stream = openEventStream(exchange);
        setTimeout(() => {
          stream.send({ event: 'start', data: '' });
          stream.send({ event: 'token', data: REPLY });
          stream.send({ event: 'metadata', data: { chatId: 'chat-1', chatMessageId: 'm1' } });
          stream.send({ event: 'end', data: '[DONE]' });
          stream.end();
        }, 150);
        return true;
      }
      default:
        return sendText(exchange, '');
    }
  };
}
