import type { Item } from '../../lib/evidence/evidence.ts';
import { formatUrl } from '../../lib/evidence/recorded-url.ts';
import type { Policy } from '../../lib/evidence/response.ts';
import { formatNumber } from '../format.ts';
import { yesNo } from '../words.ts';
import { type Description, type Fact, own } from './facts.ts';
import { responseWords as words } from './response-words.ts';

/** The headers of a response in words: policies first, then what they say of the server. */
export function describeResponse(item: Item<'responses'>): Description {
  const { policies, reportOnly, unchangedDays, address, edges, guards } = item;
  return {
    headline: formatUrl({ ...item.url, params: [] }),
    facts: [
      ...(policies ? policyFacts(words.csp, policies) : []),
      ...(reportOnly && reportOnly.length > 0 ? policyFacts(words.reportOnly, reportOnly) : []),
      ...(policies ? [own(words.referrer, item.referrerPolicy ?? words.none)] : []),
      ...(policies ? [own(words.framing, words.framings[item.frameOptions ?? 'none'])] : []),
      ...(unchangedDays === null ? [] : [own(words.unchanged, words.days(unchangedDays))]),
      ...(item.hasEtag ? [own(words.etag, yesNo.true)] : []),
      ...(edges.length > 0 ? [own(words.edges, edges.map((edge) => words.edgeNames[edge]).join(', '))] : []),
      ...(guards.length > 0
        ? [own(words.guards, guards.map((guard) => words.guardNames[guard]).join(', '))]
        : []),
      ...(item.software ? [own(words.software, words.softwareNames[item.software])] : []),
      ...(address ? [own(words.address, addressText(address))] : []),
      ...(item.isCut ? [own(words.cut, words.cutMore)] : []),
    ],
  };
}

/** What a document says of itself, in words. */
export function describeRules(item: Item<'documentRules'>): Description {
  return {
    headline: formatUrl({ ...item.url, params: [] }),
    facts: [
      ...policyFacts(words.metaCsp, item.policies),
      own(words.metaReferrer, item.referrerPolicy ?? words.none),
      own(words.domain, item.isDomainRelaxed ? words.domainRelaxed : words.domainOwn),
      own(
        words.windowName,
        item.windowNameLength === 0
          ? words.windowNameEmpty
          : words.characters(formatNumber(item.windowNameLength)),
      ),
    ],
  };
}

function policyFacts(label: string, policies: readonly Policy[]): Fact[] {
  if (policies.length === 0) return [own(label, words.none)];
  return policies.map((policy, index) =>
    own(policies.length > 1 ? `${label} ${index + 1}` : label, policyText(policy)),
  );
}

/** A policy in words: its directives, and its weaknesses by directive, worst first. */
export function policyText({ directives, findings, isCut }: Policy): string {
  const parts = [directives.length > 0 ? directives.join(', ') : words.noDirective];
  const told = findings.map(
    ({ directive, type, severity }) => `${directive} ${type.replaceAll('-', ' ')} (${severity})`,
  );
  parts.push(told.length > 0 ? words.weaknesses(told.join(', ')) : words.noWeakness);
  if (isCut) parts.push(words.policyCut);
  return parts.join('; ');
}

/** An address in words: `IPv4, public, 203.0.113.7`. */
export function addressText({ family, scope, network }: NonNullable<Item<'responses'>['address']>): string {
  return [words.families[family], words.scopes[scope], ...(network ? [network] : [])].join(', ');
}
