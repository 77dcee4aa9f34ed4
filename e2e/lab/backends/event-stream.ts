import type { Exchange } from '../types.ts';

/** One open event stream, as a backend sees it. */
export interface EventStream {
  /** Sends as JSON. */
  send: (value: object) => void;
  end: () => void;
  onClose: (hear: () => void) => void;
}

/** Answers with `text/event-stream` and leaves it open. */
export function openEventStream({ response }: Exchange): EventStream {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  return {
    send: (value) => response.write(`data: ${JSON.stringify(value)}\n\n`),
    end: () => response.end(),
    onClose: (hear) => response.on('close', hear),
  };
}
