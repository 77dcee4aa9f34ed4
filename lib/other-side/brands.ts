import type { HostIndex } from '../vendors/compile.ts';
import { listHosts } from '../vendors/host-match.ts';
import type { Party } from '../vendors/parties.ts';
import { looksLike } from './confusables.ts';
import { added, type BrandList, minLength, nameOf, shapeOf } from './imitation.ts';

/** Names that are words of every day: with `desk` or `support` behind them they imitate nobody (`frontdesk.io`). */
const everyday: ReadonlySet<string> = new Set(
  'above acquire airport amplify apex boost broadly channel connect continual copilot engage force front inside mainstay needle paradox plain podium qualified retain rocket sharpen small tactful thankful visitor'.split(
    ' ',
  ),
);

/** What hosts of the catalogue can be imitated by: made when Earshot is built, read by the background when there is a chat. */
export function compileBrands(
  index: HostIndex,
  partyOf: (host: string) => Pick<Party, 'site' | 'isRented'>,
): BrandList {
  const sites = new Map<string, string>();
  const names = new Map<string, { vendorId: string; site: string; isName: boolean }>();
  const joined = new Map<string, string>();
  for (const { host, vendorId, role } of listHosts(index)) {
    const { site, isRented } = partyOf(host);
    const name = nameOf(site);
    const [id, plain] = [vendorId.replaceAll('-', ''), name.replaceAll('-', '')];
    // The vendor is called so, and not only one of its hosts.
    const isName = id.includes(plain) || plain.includes(id);
    if (!sites.has(site)) sites.set(site, vendorId);
    if (role === 'broad' || isRented || name.length < 4) continue;
    const whole = site.replaceAll(/[.-]/g, '');
    if (isName && whole.length > minLength && !joined.has(whole)) joined.set(whole, name);
    if (everyday.has(name) || name.split('-').every((word) => added.has(word))) continue;
    if (name.length < minLength && !joined.has(whole)) continue;
    const known = names.get(name);
    if (!known || (isName && !known.isName)) names.set(name, { vendorId, site, isName });
  }
  return {
    sites: [...sites],
    names: [...names].map(([name, { vendorId, site, isName }]) => [name, vendorId, site, isName]),
    shapes: [...names.keys()].map((name) => [shapeOf(name, looksLike), name]),
    joined: [...joined],
    looksLike: [...looksLike],
  };
}
