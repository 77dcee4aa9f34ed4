import type { Certificate } from '../../lib/evidence/connection.ts';
import type { Item } from '../../lib/evidence/evidence.ts';
import type { Hsts } from '../../lib/evidence/items.ts';
import { formatUrl, type RecordedUrl } from '../../lib/evidence/recorded-url.ts';
import { formatBytes, formatDays, formatNumber, formatTime } from '../format.ts';
import { signalWords, yesNo } from '../words.ts';
import { describeDraft } from './describe-draft.ts';
import { describeOtherSide } from './describe-other-side.ts';
import { describePosting } from './describe-posting.ts';
import { describeResponse, describeRules } from './describe-response.ts';
import { describeControl, describeConversation } from './describe-retention.ts';
import { describeTracking } from './describe-tracking.ts';
import { describeWords as words } from './describe-words.ts';
import { type Description, type Fact, foreign, own } from './facts.ts';
import type { Entry } from './index-evidence.ts';

/** Describes one item of evidence of any kind. Never throws. */
export function describe(entry: Entry): Description {
  switch (entry.kind) {
    case 'page':
      return describePage(entry.item);
    case 'documents':
      return describeDocument(entry.item);
    case 'frameElements':
      return describeFrame(entry.item);
    case 'scripts':
      return {
        headline: formatUrl(entry.item.url),
        facts: [
          own(words.integrity, yesNo[`${entry.item.hasIntegrity}`]),
          own(words.pinned, yesNo[`${entry.item.isPinned}`]),
        ],
      };
    case 'requests':
      return describeRequest(entry.item);
    case 'channels':
      return describeChannel(entry.item);
    case 'connections':
      return describeConnection(entry.item);
    case 'storageKeys':
      return {
        headline: entry.item.name,
        facts: [
          own(words.area, words.areas[entry.item.area]),
          foreign(words.host, entry.item.host),
          own(words.party, words.parties[entry.item.party]),
          own(words.size, entry.item.sizeBytes === null ? words.unsaid : formatBytes(entry.item.sizeBytes)),
          own(words.idLike, words.told[`${entry.item.isIdLike ?? 'unseen'}`]),
        ],
      };
    case 'cookies':
      return {
        headline: entry.item.name,
        facts: [
          foreign(words.host, entry.item.host),
          own(words.party, words.parties[entry.item.party]),
          own(words.cookieSource, words.cookieSources[entry.item.source]),
          own('Secure', words.told[`${entry.item.isSecure}`]),
          own('HttpOnly', words.told[`${entry.item.isHttpOnly}`]),
          own(
            'SameSite',
            entry.item.sameSite === null ? words.attributeMissing : words.sameSites[entry.item.sameSite],
          ),
          own(words.lifetime, lifetimeText(entry.item.lifetimeS)),
          own(words.idLike, words.told[`${entry.item.isIdLike}`]),
        ],
      };
    case 'responses':
      return describeResponse(entry.item);
    case 'documentRules':
      return describeRules(entry.item);
    case 'parties':
    case 'consents':
    case 'identities':
      return describeTracking(entry);
    case 'composers':
      return {
        headline: entry.item.element,
        facts: [
          own(words.field, words.fields[entry.item.field]),
          own(words.shadow, words.shadows[entry.item.shadow]),
          own(words.visible, yesNo[`${entry.item.isVisible}`]),
          ...maybe(words.label, entry.item.label),
          own(words.guard, words.guards[entry.item.guard ?? 'unasked']),
        ],
      };
    case 'drafts':
      return describeDraft(entry.item);
    case 'formFields':
      return {
        headline: entry.item.element,
        facts: [
          own(words.asks, words.asked[entry.item.kind]),
          own(words.required, yesNo[`${entry.item.isRequired}`]),
          ...(entry.item.isTicked === null ? [] : [own(words.ticked, yesNo[`${entry.item.isTicked}`])]),
          own(words.spellchecked, yesNo[`${entry.item.isSpellchecked}`]),
          own(words.beforeChat, yesNo[`${entry.item.isBeforeChat}`]),
          own(words.visible, yesNo[`${entry.item.isVisible}`]),
        ],
      };
    case 'cardFields':
      return {
        headline: entry.item.element,
        facts: [
          own(words.reason, words.reasons[entry.item.reason]),
          foreign(words.matched, entry.item.matched),
        ],
      };
    case 'privacyLinks':
      return {
        headline: formatUrl(entry.item.url),
        facts: [
          foreign(words.matched, entry.item.matched),
          own(words.dead, yesNo[`${entry.item.isDead}`]),
          foreign(words.element, entry.item.element),
        ],
      };
    case 'conversations':
      return describeConversation(entry.item);
    case 'chatControls':
      return describeControl(entry.item);
    case 'postings':
      return describePosting(entry.item);
    case 'otherSides':
      return describeOtherSide(entry.item);
    case 'signals':
      return {
        headline: entry.item.pattern,
        facts: [own(words.sign, signalWords[entry.item.kind]), foreign(words.place, entry.item.place)],
      };
  }
}

function describePage(item: Item<'page'>): Description {
  return {
    headline: formatUrl(item.url),
    facts: [
      ...urls(words.redirects, item.redirects),
      own(words.status, item.status === null ? words.unseen : String(item.status)),
      own(words.hsts, hstsText(item.hsts)),
      ...params(item.url),
    ],
  };
}

function describeDocument(item: Item<'documents'>): Description {
  return {
    headline: formatUrl(item.url),
    facts: [
      own(words.relation, words.relations[item.relation]),
      foreign(words.origin, item.origin),
      own(words.protocol, item.protocol ?? words.unsaid),
      ...params(item.url),
    ],
  };
}

function describeFrame(item: Item<'frameElements'>): Description {
  return {
    headline: item.url ? formatUrl(item.url) : words.sources[item.source],
    facts: [
      foreign(words.element, item.element),
      own(
        words.relation,
        item.isCrossOrigin ? words.relations['cross-origin'] : words.relations['same-origin'],
      ),
      list('sandbox', item.sandbox, words.sandboxEmpty),
      list('allow', item.allow, words.allowEmpty),
      own(words.visible, yesNo[`${item.isVisible}`]),
      ...(item.url ? params(item.url) : []),
    ],
  };
}

function describeRequest(item: Item<'requests'>): Description {
  return {
    headline: formatUrl(item.url),
    facts: [
      foreign(words.method, item.method),
      foreign(words.type, item.type),
      ...maybe(words.initiator, item.initiator),
      own(words.status, item.status === null ? words.unseen : String(item.status)),
      ...(item.redirectedTo ? urls(words.redirectedTo, [item.redirectedTo]) : []),
      own(words.hsts, hstsText(item.hsts)),
      ...params(item.url),
    ],
  };
}

function describeChannel(item: Item<'channels'>): Description {
  const tally = (of: { count: number; bytes: number }) =>
    words.tally(formatNumber(of.count), formatBytes(of.bytes));
  return {
    headline: formatUrl(item.url),
    facts: [
      own(words.channel, words.channels[item.kind]),
      foreign(words.method, item.method),
      own(words.outcome, words.outcomes[item.outcome]),
      own(words.sent, tally(item.sent)),
      own(words.received, tally(item.received)),
      ...urls(words.callers, item.callers),
      ...params(item.url),
    ],
  };
}

function describeConnection(item: Item<'connections'>): Description {
  const { certificate, source, protocol } = item;
  const known = {
    measured: words.measured,
    inferred: words.inferredFrom(words.rules[protocol ?? ''] ?? ''),
    refused: words.refused,
  };
  return {
    headline: `${item.scheme}://${item.host}${item.port ? `:${item.port}` : ''}`,
    facts: [
      own(words.known, known[source]),
      ...(item.version ? [own(words.tlsVersion, versionText(item))] : []),
      ...maybe(words.cipher, item.cipherSuite),
      ...(item.keyBits === null ? [] : [own(words.keyBits, String(item.keyBits))]),
      ...maybe(words.keyGroup, item.keyGroup),
      ...maybe(words.signature, item.signature),
      ...(item.trouble ? [own(words.trouble, words.troubles[item.trouble])] : []),
      ...maybe(words.error, item.error),
      ...(certificate ? certificateFacts(certificate) : []),
      ...(item.transparency ? [own(words.transparency, words.transparencies[item.transparency])] : []),
      ...(item.isHelloEncrypted === null ? [] : [own(words.ech, yesNo[`${item.isHelloEncrypted}`])]),
    ],
  };
}

function certificateFacts(certificate: Certificate): Fact[] {
  const { nameCount, isHostNamed } = certificate;
  return [
    foreign(words.subject, certificate.subject),
    foreign(words.issuer, certificate.issuer),
    own(words.validFrom, formatTime(certificate.validFrom)),
    own(words.validUntil, formatTime(certificate.validUntil)),
    ...(nameCount === null
      ? []
      : [own(words.names, words.named(formatNumber(nameCount), isHostNamed === true))]),
    own(words.root, certificate.isBuiltInRoot ? words.rootBuiltIn : words.rootAdded),
    own(words.sha256, hexOf(certificate.sha256)),
  ];
}

/** TLS version for people: `TLS 1.3`, or `TLS 1.2 or later` where it is inferred. */
export function versionText({ version, source }: Pick<Item<'connections'>, 'version' | 'source'>): string {
  if (version === null) return words.unsaid;
  const name = version === 'TLSv1' ? 'TLS 1.0' : version.replace('TLSv', 'TLS ');
  return source === 'inferred' ? words.orLater(name) : name;
}

/** Bytes in base64 as browsers show fingerprints: `AB:01:…`. */
function hexOf(base64: string): string {
  return [...atob(base64)]
    .map((char) => char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0'))
    .join(':');
}

function lifetimeText(seconds: Item<'cookies'>['lifetimeS']): string {
  if (seconds === 'unseen') return words.unsaid;
  return seconds === null ? words.lifetimeSession : formatDays(seconds);
}

function maybe(label: string, value: string | null): Fact[] {
  return value === null ? [] : [foreign(label, value)];
}

function urls(label: string, values: readonly RecordedUrl[]): Fact[] {
  return values.length === 0 ? [] : [foreign(label, values.map(formatUrl).join(' → '))];
}

/** An attribute with a list of words: missing, present without any, or the words themselves. */
function list(label: string, values: readonly string[] | null, whenEmpty: string): Fact {
  if (values === null) return own(label, words.attributeMissing);
  return values.length === 0 ? own(label, whenEmpty) : foreign(label, values.join('; '));
}

/** Names of the parameters whose values look like more than a word: only the shape is known. */
function params(url: RecordedUrl): Fact[] {
  const telling = url.params.filter((param) => param.shape === 'jwt' || param.shape === 'opaque');
  if (telling.length === 0) return [];
  return [
    foreign(words.params, telling.map((param) => `${param.name} (${words.shapes[param.shape]})`).join(', ')),
  ];
}

/** Strict-Transport-Security in words. */
export function hstsText(hsts: Hsts | null | 'unseen'): string {
  if (hsts === null) return words.hstsNone;
  if (hsts === 'unseen') return words.unseen;
  return words.hstsFor(formatDays(hsts.maxAgeS), hsts.includeSubDomains);
}
