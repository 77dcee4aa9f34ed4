import { reveal } from './text.ts';

/** The parts of a page that stands by itself. */
export interface StandalonePage {
  /** Plain text; it is escaped here, and what hides or turns in it is shown by its code. */
  readonly title: string;
  /** Earshot's own style sheet. */
  readonly css: string;
  /** Markup that is safe already: the output of a renderer that escapes. */
  readonly body: string;
  /** BCP 47 tag of the page's language. */
  readonly lang?: string;
  /** The way in which that language is written. */
  readonly dir?: 'ltr' | 'rtl';
}

// Nothing is fetched and nothing runs, whatever the body holds. `base-uri` and `form-action` have no fallback in
// `default-src`. Source: https://www.w3.org/TR/CSP3/#directive-default-src, read 2026-11-22.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** One HTML file without scripts that needs no network. Pure; same parts, same bytes. Never throws. */
export function standaloneHtml({ title, css, body, lang = 'en', dir = 'ltr' }: StandalonePage): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(lang)}"${dir === 'rtl' ? ' dir="rtl"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(reveal(title))}</title>`,
    // In CSS, an escaped slash is a slash; in HTML, it ends no element.
    `<style>${css.replaceAll('</', '<\\/')}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute. Never throws. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
