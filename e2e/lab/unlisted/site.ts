import { sendHtml } from '../answer.ts';
import { createHomeMade } from '../backends/home-made.ts';
import { type ExpectedWidget, formatExpect } from '../expect.ts';
import { YEAR_S } from '../hosts.ts';
import type { Drive, Exchange, Recorder, Site } from '../types.ts';
import type { UnlistedDefinition } from './definition.ts';

const STYLE = 'body { font: 16px/1.5 system-ui, sans-serif; } [hidden] { display: none !important; }';

/** Host of an unlisted chat's page. */
export function unlistedHost({ domain }: UnlistedDefinition): string {
  return `www.${domain}`;
}

/** What must be found: one chat without a name. */
export function unlistedExpect({ checks }: UnlistedDefinition): ExpectedWidget[] {
  return [
    {
      vendor: 'unlisted',
      checks: {
        'plaintext-page': 'pass',
        'plaintext-resource': 'pass',
        'missing-hsts': 'pass',
        'token-in-url': 'pass',
        'missing-privacy-notice': 'fail',
        ...checks,
      },
    },
  ];
}

/** How it is driven. */
export function unlistedDrive({ drive, reply }: UnlistedDefinition): Drive {
  return { vendor: 'unlisted', reply, ...drive };
}

/** The page's virtual host and its backend's. */
export function unlistedSites(page: UnlistedDefinition, recorder: Recorder): [string, Site][] {
  const support = `support.${page.domain}`;
  const withAddresses = (text: string, { base }: Exchange) =>
    text.replaceAll('SUPPORT', base(support, 'https')).replaceAll('SOCKET', base(support, 'wss'));
  const serve = (pages: Record<string, string> = {}) => {
    return (exchange: Exchange) => {
      const html = pages[exchange.url.pathname];
      return html !== undefined && sendHtml(exchange, withAddresses(html, exchange));
    };
  };
  const own = serve(page.pages);
  const backend = createHomeMade(recorder, page.reply);
  const framed = serve(page.supportPages);
  return [
    [
      unlistedHost(page),
      {
        hstsSeconds: YEAR_S,
        handle: (exchange) => {
          const { pathname } = exchange.url;
          if (pathname === '/' || page.routes?.includes(pathname)) {
            return sendHtml(exchange, withAddresses(unlistedHtml(page, exchange), exchange));
          }
          return own(exchange);
        },
      },
    ],
    [
      support,
      { ...backend, hstsSeconds: YEAR_S, handle: (exchange) => framed(exchange) || backend.handle(exchange) },
    ],
  ];
}

function unlistedHtml(page: UnlistedDefinition, exchange: Exchange): string {
  const { lang, isRightToLeft, title, style = '', body, script } = page;
  return `<!doctype html>
<html lang="${lang}"${isRightToLeft ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${unlistedExpect(page)
  .map((widget) => `<meta name="expect" content="${formatExpect(widget)}">`)
  .join('\n')}
<link rel="icon" href="data:,">
<style>${STYLE}
${style}</style>
</head>
<body>
${typeof body === 'string' ? body : body(exchange)}
${script ? `<script>\n${script}\n</script>` : ''}
</body>
</html>
`;
}
