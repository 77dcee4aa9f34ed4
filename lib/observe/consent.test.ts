// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bodySchemas } from '../evidence/evidence.ts';
import { consentBanners } from '../evidence/tracking.ts';
import { type ConsentReading, readConsent, watchConsent } from './consent.ts';
import { consentBannerMarks } from './consent-banners.ts';

const put = (cookie: string) => {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no other door.
  document.cookie = cookie;
};

beforeEach(() => {
  // jsdom lays nothing out: what is in the document has a box, unless it is hidden.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const size = this.hasAttribute('hidden') ? 0 : 100;
    return new DOMRect(0, 0, size, size);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
  localStorage.clear();
  for (const pair of document.cookie.split(';')) put(`${pair.split('=')[0]}=; max-age=0`);
});

const read = () => {
  const readings = readConsent(false);
  for (const reading of readings)
    expect(bodySchemas.consents.safeParse({ ...reading, source: 'banner' }).error).toBeUndefined();
  return readings.map(({ banner, state }) => [banner, state]);
};

/** An element that a simple selector matches. */
function show(selector: string): Element {
  let parent: Element = document.body;
  for (const part of selector.replace(' > ', ' ').split(' ')) {
    const element = document.createElement(/^[a-z]+/.exec(part)?.[0] ?? 'div');
    const [, id] = /#([\w-]+)/.exec(part) ?? [];
    const [, start] = /\[id\^="([^"]+)"\]/.exec(part) ?? [];
    if (id ?? start) element.id = id ?? `${start}1`;
    element.className = [...part.matchAll(/\.([\w-]+)/g)].map(([, name]) => name).join(' ');
    parent.append(element);
    parent = element;
  }
  return parent;
}

describe('a reading', () => {
  it('knows every product that evidence may name', () => {
    const known = consentBannerMarks.map(({ banner }) => banner);
    expect([...known, 'other'].toSorted()).toEqual(consentBanners.toSorted());
  });

  it.each(consentBannerMarks.map(({ banner, shown }) => [banner, shown]))(
    'tells that %s asks',
    (banner, shown) => {
      for (const selector of shown.split(', ')) {
        const element = show(selector);
        expect(read(), selector).toEqual([[banner, 'asked']]);
        element.setAttribute('hidden', '');
        document.body.replaceChildren();
      }
    },
  );

  it.each(
    consentBannerMarks.flatMap(({ banner, kept, holds }) => (kept ? [[banner, kept, holds] as const] : [])),
  )('tells that %s was answered', (banner, kept, holds) => {
    if (holds !== undefined) {
      put(`${kept}=asked`);
      expect(read()).toEqual([[null, 'none']]);
    }
    put(`${kept}=${encodeURIComponent(`{${holds ?? 'yes'}}`)}`);
    expect(read()).toContainEqual([banner, 'answered']);
    put(`${kept}=; max-age=0`);
    localStorage.setItem(kept, holds ?? 'yes');
    expect(read()).toContainEqual([banner, 'answered']);
  });

  it('holds a banner that is shown for one that asks, whatever is kept', () => {
    put('OptanonAlertBoxClosed=2026-11-22');
    show('#onetrust-banner-sdk');
    expect(read()).toEqual([['onetrust', 'asked']]);
  });

  it.each(['hidden by its box', 'hidden by its style'])('does not take what is %s for shown', (how) => {
    const element = show('#onetrust-banner-sdk');
    if (how.endsWith('box')) element.setAttribute('hidden', '');
    else element.setAttribute('style', 'visibility: hidden');
    expect(read()).toEqual([[null, 'none']]);
  });

  it('finds a host without a box of its own by what stands in it', () => {
    show('#coiOverlay > p').parentElement?.setAttribute('hidden', '');
    expect(read()).toEqual([['cookie-information', 'asked']]);
  });

  it.each(['cookie_consent', 'gdpr', 'cookie-notice-seen'])(
    'takes %s for an answer to somebody else',
    (name) => {
      localStorage.setItem(name, '1');
      expect(read()).toEqual([['other', 'answered']]);
    },
  );

  it('finds nothing on a page that asks nothing', () => {
    put('cart=1');
    expect(read()).toEqual([[null, 'none']]);
  });
});

describe('a watch', () => {
  it('tells of a banner that comes late, once, and of an answer', async () => {
    vi.useFakeTimers();
    const sent: ConsentReading[][] = [];
    watchConsent((readings) => sent.push(readings));
    expect(sent).toEqual([[{ banner: null, state: 'none', isTouched: expect.any(Boolean) }]]);
    const banner = show('#onetrust-banner-sdk');
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent.slice(1).map(([one]) => [one?.banner, one?.state])).toEqual([['onetrust', 'asked']]);
    banner.remove();
    put('OptanonAlertBoxClosed=1');
    // An event of the page's own making is none of a visitor's.
    dispatchEvent(new Event('pointerdown'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(2);
  });
});
