import { sendHtml, sendJson, sendText } from '../answer.ts';
import { CRISP_STORAGE, EMBEDS, INTERCOM_DOWNLOADS, QUIET, REALTIME, RECAPTCHA, YEAR_S } from '../hosts.ts';
import { acceptSockets } from '../sockets.ts';
import type { Exchange, Recorder, Site } from '../types.ts';
import type { QuietDefinition } from './definition.ts';
import { embedPage } from './third-parties.ts';

const TICK_MS = 500;
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#c9d6df"/></svg>';
const STYLE = 'body { font: 16px/1.5 system-ui, sans-serif; } label { display: block; margin: .4rem 0; }';

/** Host of a quiet page. */
export function quietHost({ name }: QuietDefinition): string {
  return `${name}.${QUIET}`;
}

/** A socket that ticks twice a second and acknowledges what it is sent. */
export function createFeed(recorder: Recorder): NonNullable<Site['upgrade']> {
  return acceptSockets(recorder, 'quiet', '/live', ({ send, onText, onClose }) => {
    let seq = 0;
    const timer = setInterval(() => {
      seq += 1;
      send({ type: 'tick', seq, value: 50 + 40 * Math.sin(seq / 5) });
    }, TICK_MS);
    onClose(() => clearInterval(timer));
    onText(() => send({ type: 'ack' }));
  });
}

/** The virtual host of a quiet page: the page, its further pages, suggestions, and a kind word for whatever is posted. */
export function quietSite(page: QuietDefinition, upgrade: NonNullable<Site['upgrade']>): Site {
  return {
    hstsSeconds: YEAR_S,
    upgrade,
    handle: (exchange) => {
      const { pathname, searchParams } = exchange.url;
      if (exchange.request.method !== 'GET') {
        exchange.record('http', exchange.body, 'quiet');
        return sendJson(exchange, { ok: true });
      }
      if (pathname === '/') return sendHtml(exchange, quietHtml(page, exchange));
      if (pathname === '/api/suggest') {
        const query = searchParams.get('q') ?? '';
        return sendJson(
          exchange,
          [1, 2, 3].map((n) => `${query.slice(0, 40)} ${n}`),
        );
      }
      const html = page.pages?.[pathname]?.(exchange);
      return html !== undefined && sendHtml(exchange, html);
    },
  };
}

/** The third parties of the quiet pages. */
export function quietThirdParties(upgrade: NonNullable<Site['upgrade']>): [string, Site][] {
  const picture = (exchange: Exchange) => sendText(exchange, PICTURE, 'image/svg+xml');
  return [
    [EMBEDS, { hstsSeconds: YEAR_S, upgrade, handle: embedPage }],
    [REALTIME, { hstsSeconds: YEAR_S, upgrade, handle: () => false }],
    [RECAPTCHA, { hstsSeconds: YEAR_S, handle: embedPage }],
    [CRISP_STORAGE, { hstsSeconds: YEAR_S, handle: picture }],
    [INTERCOM_DOWNLOADS, { hstsSeconds: YEAR_S, handle: picture }],
  ];
}

function quietHtml(page: QuietDefinition, exchange: Exchange): string {
  const { lang, isRightToLeft, title, style = '', head = '', body, script } = page;
  const written = (part: QuietDefinition['body']) => (typeof part === 'string' ? part : part(exchange));
  return `<!doctype html>
<html lang="${lang}"${isRightToLeft ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="expect" content="none">
<link rel="icon" href="data:,">
<style>${STYLE}
${style}</style>
${written(head)}
</head>
<body>
${written(body)}
${script ? `<script>\n${script}\n</script>` : ''}
</body>
</html>
`;
}
