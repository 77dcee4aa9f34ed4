import type { Body } from '../evidence/evidence.ts';
import { consentBannerMarks, consentName } from './consent-banners.ts';

/** What one reading says; the background adds by what it was told. */
export type ConsentReading = Omit<Body<'consents'>, 'source'>;

/** A banner comes late, and goes with a click: times of the readings after the start and after each click or key, in ms. */
const delaysMs = [0, 300, 1000, 3000];
/** Someone who uses the page for long is read this often and no more. */
const maxReadings = 200;

/** Reads the document once: each banner that asks or was answered, or that there is none. Throws where it may not look. */
export function readConsent(isTouched: boolean): ConsentReading[] {
  const kept = [...cookies(), ...keys()];
  const readings: ConsentReading[] = [];
  for (const { banner, shown, kept: name, holds } of consentBannerMarks) {
    const isAnswered = name !== null && kept.some((one) => isAnswer(one, name, holds));
    // What still stands there asks, even if an old answer is kept.
    if (isShown(shown)) readings.push({ banner, state: 'asked', isTouched });
    else if (isAnswered) readings.push({ banner, state: 'answered', isTouched });
  }
  const isKnown = (name: string) =>
    consentBannerMarks.some((marks) => marks.kept && name.startsWith(marks.kept));
  const isOther = kept.some(([name]) => consentName.test(name) && !isKnown(name));
  if (readings.length === 0 && isOther) readings.push({ banner: 'other', state: 'answered', isTouched });
  return readings.length > 0 ? readings : [{ banner: null, state: 'none', isTouched }];
}

/**
 * Reads the page's consent banner now, a few times more while it may still come, and after each click or key; sends what
 * differs from the last reading. For the page's own document alone.
 */
export function watchConsent(send: (readings: ConsentReading[]) => void): void {
  let isTouched = (navigator as { userActivation?: UserActivation }).userActivation?.hasBeenActive ?? true;
  let last = '';
  let count = 0;
  const read = () => {
    count += 1;
    try {
      const readings = readConsent(isTouched);
      const text = JSON.stringify(readings);
      if (text !== last) send(readings);
      last = text;
    } catch {
      // A document that may keep nothing has answered nothing.
    }
  };
  const readSoon = () => {
    for (const delayMs of delaysMs) if (count < maxReadings) setTimeout(read, delayMs);
  };
  const used = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    // At once: what the page does upon it comes after.
    if (!isTouched) {
      isTouched = true;
      read();
    }
    readSoon();
  };
  for (const type of ['pointerdown', 'keydown']) {
    addEventListener(type, used, { capture: true, passive: true });
  }
  read();
  readSoon();
}

/** Through the prototype, for an image of that name would stand in the document's own property. */
function cookies(): [name: string, value: string][] {
  const text = String(
    Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.get?.call(document) ?? '',
  );
  return text.split(';', 500).map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name.trim(), value.join('=')];
  });
}

function keys(): [name: string, value: string][] {
  const found: [string, string][] = [];
  for (let index = 0; index < Math.min(localStorage.length, 500); index += 1) {
    const name = Storage.prototype.key.call(localStorage, index) ?? '';
    const value = consentBannerMarks.some(({ kept, holds }) => holds && kept && name.startsWith(kept));
    found.push([name, value ? (Storage.prototype.getItem.call(localStorage, name) ?? '') : '']);
  }
  return found;
}

function isAnswer([name, value]: [string, string], kept: string, holds: string | undefined): boolean {
  if (!name.startsWith(kept)) return false;
  return holds === undefined || value.includes(holds) || decoded(value).includes(holds);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

function isShown(selector: string): boolean {
  return [...Document.prototype.querySelectorAll.call(document, selector)].some((element) => {
    const { width, height } = Element.prototype.getBoundingClientRect.call(element);
    if (width > 0 && height > 0) return getComputedStyle(element).visibility !== 'hidden';
    // A host without a box of its own, whose shadow or children float.
    const inner = [...element.children].some((child) => {
      const box = Element.prototype.getBoundingClientRect.call(child);
      return box.width > 0 && box.height > 0 && getComputedStyle(child).visibility !== 'hidden';
    });
    return inner;
  });
}
