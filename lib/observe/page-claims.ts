import type { Body } from '../evidence/evidence.ts';

/** What the page's own world says of consent. */
export type ConsentClaim = Pick<Body<'consents'>, 'source' | 'state'>;

/** Time that a banner has to answer, in milliseconds. */
const patienceMs = 300;

/** An own data property, without calling a getter; undefined where there is none. Never throws. */
export function own(holder: unknown, name: string): unknown {
  try {
    const isHolder = (typeof holder === 'object' && holder !== null) || typeof holder === 'function';
    const property = isHolder ? Object.getOwnPropertyDescriptor(holder, name) : undefined;
    return property && 'value' in property ? property.value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What IAB TCF v2 answers: `asked` while its dialog is shown, `granted` or `denied` once someone has answered or an answer was
 * found. Calls `__tcfapi`, which stands there to be called by anyone, and removes its listener again. Never rejects. Source:
 * https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework/blob/master/TCFv2/IAB%20Tech%20Lab%20-%20CMP%20API%20v2.md,
 * and https://developer.onetrust.com/onetrust/docs/iab-tcf-developer-guide.md, both read 2026-11-22.
 */
export function askTcf(world: object): Promise<ConsentClaim[]> {
  const api = own(world, '__tcfapi');
  if (typeof api !== 'function') return Promise.resolve([]);
  return new Promise((resolve) => {
    const isOver = setTimeout(() => resolve([]), patienceMs);
    try {
      Reflect.apply(api, world, [
        'addEventListener',
        2,
        (data: unknown, isSuccess: unknown) => {
          const listener = own(data, 'listenerId');
          if (listener !== undefined)
            Reflect.apply(api, world, ['removeEventListener', 2, () => {}, listener]);
          clearTimeout(isOver);
          resolve(isSuccess === true ? tcfState(data) : []);
        },
      ]);
    } catch {
      resolve([]);
    }
  });
}

function tcfState(data: unknown): ConsentClaim[] {
  if (own(data, 'gdprApplies') === false) return [];
  const status = own(data, 'eventStatus');
  if (status === 'cmpuishown') return [{ source: 'tcf', state: 'asked' }];
  if (status !== 'tcloaded' && status !== 'useractioncomplete') return [];
  const consents = own(own(data, 'purpose'), 'consents');
  const isGranted =
    typeof consents === 'object' && consents !== null && Object.values(consents).includes(true);
  return [{ source: 'tcf', state: isGranted ? 'granted' : 'denied' }];
}

/**
 * What Google's consent mode was told: the last word on storage, in the page's `dataLayer`. A default is not an answer: that all is
 * denied by default says that nothing is granted yet. Never throws. Source:
 * https://developers.google.com/tag-platform/security/guides/consent, read 2026-11-22.
 */
export function readGoogleConsent(world: object): ConsentClaim[] {
  const layer = own(world, 'dataLayer');
  const length = Math.min(Number(own(layer, 'length')) || 0, 500);
  let isDefault = false;
  let isUpdated = false;
  const purposes = new Map<string, unknown>();
  for (let index = 0; index < length; index += 1) {
    const call = own(layer, String(index));
    if (own(call, '0') !== 'consent') continue;
    const command = own(call, '1');
    if (command !== 'default' && command !== 'update') continue;
    if (command === 'default') isDefault = true;
    else isUpdated = true;
    for (const purpose of [
      'ad_storage',
      'analytics_storage',
      'functionality_storage',
      'personalization_storage',
    ]) {
      const value = own(own(call, '2'), purpose);
      if (value !== undefined) purposes.set(purpose, value);
    }
  }
  if (!isDefault && !isUpdated) return [];
  const isGranted = [...purposes.values()].includes('granted');
  // That something is granted by default is the site's word, not the visitor's.
  if (!isUpdated && isGranted) return [];
  return [{ source: 'google', state: isGranted ? 'granted' : 'denied' }];
}
