import type { Party } from '../vendors/parties.ts';
import { readableLabel, skeletonOf } from './labels.ts';

/**
 * How a host imitates a vendor's: letters that look alike (`lntercom.io`), letters changed (`intrecom.io`), words added
 * (`intercom-support.com`), the vendor's whole host before another's (`intercom.io.example.com`), another ending.
 */
export const imitationKinds = ['homograph', 'typo', 'added-words', 'subdomain', 'other-ending'] as const;
export type ImitationKind = (typeof imitationKinds)[number];

export interface Imitation {
  readonly vendorId: string;
  /** The vendor's own registrable domain. */
  readonly imitated: string;
  readonly kind: ImitationKind;
}

/** What can be imitated, as it is in the extension's own folder. */
export interface BrandList {
  /** Registrable domains of the catalogue, each with its vendor. */
  readonly sites: readonly (readonly [site: string, vendorId: string])[];
  /** Names of vendors and hosts. `isName`: the vendor is called so. */
  readonly names: readonly (readonly [name: string, vendorId: string, site: string, isName: boolean])[];
  /** What looks like a name, and that name. */
  readonly shapes: readonly (readonly [shape: string, name: string])[];
  /** A domain without its dot, and the name in it. */
  readonly joined: readonly (readonly [whole: string, name: string])[];
  /** Letters of other alphabets and what they look like. */
  readonly looksLike: readonly (readonly [letter: string, look: string])[];
}

/** What is added to a name to look official. Not `cdn`, `api` or `static`: vendors name their own hosts so. */
export const added: ReadonlySet<string> = new Set(
  'account accounts agent assist auth care chat chats client customer desk help helpdesk live livechat login messenger my official online page portal secure security service support team update verify web widget widgets'.split(
    ' ',
  ),
);
/** A shorter name is in too many others. */
export const minLength = 5;
const minTypo = 7;
/** A name of such words alone (`chatdesk`, `livesupport`) is like many, and nobody's letters turned round. */
const common = new RegExp(`^(?:-|${[...added].join('|')})+$`);

/** Finds out whether a host imitates a vendor of the catalogue. */
export class Imitations {
  readonly #brands: BrandList;
  readonly #partyOf: (host: string) => Pick<Party, 'site'>;
  readonly #sites: ReadonlyMap<string, string>;
  readonly #shapes: ReadonlyMap<string, string>;
  readonly #joined: ReadonlyMap<string, string>;
  readonly #looksLike: ReadonlyMap<string, string>;

  /** `partyOf`: the registrable domain of a host. */
  constructor(brands: BrandList, partyOf: (host: string) => Pick<Party, 'site'>) {
    this.#brands = brands;
    this.#partyOf = partyOf;
    this.#sites = new Map(brands.sites);
    this.#shapes = new Map(brands.shapes);
    this.#joined = new Map(brands.joined);
    this.#looksLike = new Map(brands.looksLike);
  }

  /**
   * Null where it imitates none: a vendor's own host, one of the page's own site, or one that is like none.
   * @param host lower case and punycode; @param pageHost the page's. Never throws.
   */
  find(host: string, pageHost: string): Imitation | null {
    const { site } = this.#partyOf(host);
    if (this.#sites.has(site) || site === this.#partyOf(pageHost).site) return null;
    const name = nameOf(site);
    const alike = this.#shapes.get(shapeOf(name, this.#looksLike));
    if (alike !== undefined && alike !== name && alike.length >= minLength)
      return this.#found(alike, 'homograph');
    const joined = this.#joined.get(name.replaceAll('-', ''));
    if (joined !== undefined && joined !== name) return this.#found(joined, 'added-words');
    const before = `.${host.slice(0, -site.length)}`;
    for (const [known, vendorId] of this.#sites)
      if (nameOf(known).length >= minLength && before.includes(`.${known}.`))
        return { vendorId, imitated: known, kind: 'subdomain' };
    for (const [brand, , , isName] of this.#brands.names) {
      if (brand.length < minLength) continue;
      if (name === brand) return this.#found(brand, 'other-ending');
      if (hasAddedWords(name, brand) || hasAddedWords(name.replaceAll('-', ''), brand))
        return this.#found(brand, 'added-words');
      if (isName && !common.test(name) && isTypo(name, brand)) return this.#found(brand, 'typo');
    }
    return null;
  }

  #found(name: string, kind: ImitationKind): Imitation | null {
    const brand = this.#brands.names.find(([known]) => known === name);
    return brand ? { vendorId: brand[1], imitated: brand[2], kind } : null;
  }
}

/** The label that is registered, as people read it. */
export function nameOf(site: string): string {
  return readableLabel(site.split('.', 1)[0] ?? '');
}

/** Names that look the same have the same shape. */
export function shapeOf(name: string, looksLike: ReadonlyMap<string, string>): string {
  return skeletonOf(name, looksLike)
    .replace(/[1i|]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

function hasAddedWords(name: string, brand: string): boolean {
  if (!name.includes(brand)) return false;
  const parts = name.split(brand).join('-').split('-').filter(Boolean);
  return parts.length > 0 && parts.every((part) => added.has(part));
}

/** One letter more, less or other, or two turned round; the first and the last are what people see at a glance. */
function isTypo(name: string, brand: string): boolean {
  if (brand.length < minTypo || name[0] !== brand[0] || name.at(-1) !== brand.at(-1)) return false;
  let start = 0;
  while (start < brand.length && name[start] === brand[start]) start += 1;
  let end = 0;
  const least = Math.min(name.length, brand.length) - start;
  while (end < least && name.at(-1 - end) === brand.at(-1 - end)) end += 1;
  const [a, b] = [name.slice(start, name.length - end), brand.slice(start, brand.length - end)];
  if (b.length === 2 && a === `${b[1]}${b[0]}`) return true;
  if (a.length > 1 || b.length > 1) return false;
  // A letter twice or once: `smartsup`.
  const isDoubled = a.length !== b.length && (a || b) === brand[start - 1];
  return isDoubled || !isOtherName(name, brand);
}

/** Words that chats' names are made of: with a few letters beside them they make many names, all of them somebody's own. */
const parts = ['chat', 'live', 'help', 'desk', 'talk', 'team', 'shop', 'bot'];
const minRest = 5;

/** Whether a letter makes it a name of its own: `chatport` has a word that `chaport` has not, `chatcase` all of `chatbase` but three. */
function isOtherName(name: string, brand: string): boolean {
  const shared = parts.filter((part) => name.includes(part));
  if (shared.some((part) => !brand.includes(part))) return true;
  const rest = shared.reduce((left, part) => left.replace(part, ''), brand);
  return shared.length > 0 && rest.length < minRest;
}
