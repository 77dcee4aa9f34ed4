import { recordUrl } from '../../evidence/recorded-url.ts';
import { type NotedWidget, noteOf, type VisitNote } from '../note.ts';

function at(raw: string) {
  const url = recordUrl(raw);
  if (!url) throw new Error(`${raw} is no URL`);
  return { url };
}

interface WidgetParts extends Partial<Pick<NotedWidget, 'vendorId' | 'name' | 'confidence'>> {
  /** Addresses of its scripts. */
  readonly scripts?: readonly string[];
}

/** A chat of Acme's with a loader of ten days, another script, a frame, a request and a socket. */
export function acmeWidget(parts: WidgetParts = {}): NotedWidget {
  const { scripts = ['https://cdn.acme.example/loader.js?v=1'], ...others } = parts;
  return {
    vendorId: 'acme',
    name: 'Acme Chat',
    confidence: 'confirmed',
    score: {
      ...{ value: 63, grade: 'D', cappedFrom: 'C', criticalFailures: 1, coverage: 71 },
      ...{ passedWeight: 17, judgedWeight: 27, applicableWeight: 38 },
    },
    findings: [
      { checkId: 'weak-csp', outcome: 'fail' },
      { checkId: 'missing-hsts', outcome: 'pass' },
    ],
    evidence: {
      scripts: scripts.map(at),
      requests: [
        { ...at('https://cdn.acme.example/more.js'), type: 'script' },
        { ...at('https://api.acme.example/v1/open?token=abc'), type: 'xmlhttprequest' },
      ],
      channels: [at('wss://live.acme.example/socket')],
      documents: [at('https://chat.acme.example/frame')],
      responses: [{ ...at('https://cdn.acme.example/loader.js'), type: 'script', unchangedDays: 10 }],
      watch: { isChatOpen: true },
    },
    ...others,
  };
}

/** The note of a page. */
export function noteAt(
  time: string,
  widgets: readonly NotedWidget[],
  page = 'https://shop.example/',
): VisitNote {
  return noteOf(time, at(page).url, '1-test', widgets);
}
