import { sendHtml, sendText } from '../answer.ts';
import type { ExpectedWidget } from '../expect.ts';
import { sendModuleFile } from '../files.ts';
import { SHOP, YEAR_S } from '../hosts.ts';
import type { Site } from '../types.ts';
import { chatlessPages } from './chatless.ts';
import { chatPages } from './chats.ts';
import type { PageDefinition } from './definition.ts';
import { formPages } from './forms.ts';
import { hostilePages } from './hostile.ts';
import { isolationPages } from './isolation.ts';
import { shelf, shopPage } from './layout.ts';
import { loaderPages } from './loaders.ts';
import { moreChatPages } from './more-chats.ts';
import { otherSidePages } from './other-side.ts';
import { postingPages } from './posting.ts';
import { retentionPages } from './retention.ts';
import { selfHostedPages } from './self-hosted.ts';
import { tlsPages } from './tls.ts';
import { trackingPages } from './tracking.ts';

/** Every page of the lab, in the order in which they are listed. */
export const definitions: readonly PageDefinition[] = [
  ...chatPages,
  ...moreChatPages,
  ...loaderPages,
  ...selfHostedPages,
  ...tlsPages,
  ...chatlessPages,
  ...isolationPages,
  ...trackingPages,
  ...retentionPages,
  ...postingPages,
  ...formPages,
  ...otherSidePages,
  ...hostilePages,
];

/** Host of a page. */
export function hostOf({ name, isApex }: PageDefinition): string {
  return isApex ? SHOP : `${name}.${SHOP}`;
}

/** What must be found on a page: its widgets' own truths, and over them the page's. */
export function expectOf({ widgets = [], checks }: PageDefinition): ExpectedWidget[] {
  return widgets.map((widget) => ({
    vendor: widget.vendor,
    checks: { ...widget.checks, ...checks },
    ...(widget.parts && { parts: widget.parts }),
    ...(widget.claims && { claims: widget.claims }),
  }));
}

/** The virtual host of a page. */
export function shopSite(page: PageDefinition): Site {
  const { widgets = [], hsts = YEAR_S } = page;
  return {
    ...(hsts !== 'none' && { hstsSeconds: hsts }),
    handle: (exchange) => {
      const { pathname } = exchange.url;
      const chat = [...widgets.map(({ embed }) => embed(exchange)), page.tail?.(exchange) ?? ''].join('\n');
      for (const { pages = {} } of widgets) {
        const html = pages[pathname]?.(exchange);
        if (html) return sendHtml(exchange, html);
      }
      switch (pathname) {
        case '/':
          return sendHtml(
            exchange,
            shopPage({
              title: page.title,
              expect: expectOf(page),
              head: page.head?.(exchange) ?? '',
              main: page.main?.(exchange) ?? shelf(),
              chat,
            }),
            page.headers?.(exchange) ?? {},
          );
        case '/privacy':
          return sendHtml(
            exchange,
            shopPage({
              title: 'Privacy, Harbour Books',
              expect: [],
              main: '<h1>Privacy</h1><p>What we keep, and why.</p>',
            }),
          );
        case '/shelf.html':
          return sendHtml(exchange, `<!doctype html><html lang="en"><title>Shelf</title>${shelf()}</html>`);
        case '/noise':
          return sendText(exchange, 'noise');
        case '/assets/widget-core.umd.js':
          return sendModuleFile(exchange, '@livechat/widget-core/dist/widget-core.umd.js');
        default:
          return false;
      }
    },
  };
}
