import { defineCheck, unknown } from '../audit/define-check.ts';
import { say, term, type Wording } from '../audit/said.ts';
import type { Item } from '../evidence/evidence.ts';
import { isSameOrigin, type RecordedUrl } from '../evidence/recorded-url.ts';
import { maxPolicies, type Policy } from '../evidence/response.ts';
import { nameSome } from './shared/summary.ts';

/** What a policy lets through, as it is told. */
type Leak = 'inline scripts' | 'eval' | 'scripts from anywhere';
const leaks: readonly Leak[] = ['inline scripts', 'eval', 'scripts from anywhere'];

/** csp_evaluator's names for what lets each through. */
const leakOf: Readonly<Record<string, readonly Leak[]>> = {
  'script-unsafe-inline': ['inline scripts'],
  'script-unsafe-eval': ['eval'],
  'plain-wildcard': ['scripts from anywhere'],
  'plain-url-schemes': ['scripts from anywhere'],
  'missing-directives': leaks,
};
const scriptDirectives = new Set(['script-src', 'script-src-elem', 'script-src-attr']);

/** One document: the page, or what came into a frame of the chat. `leaks`: null where that cannot be told. */
interface Judged {
  readonly name: Wording;
  readonly leaks: readonly Leak[] | null;
  readonly hasPolicy: boolean;
  readonly isReportedOnly: boolean;
  readonly proof: readonly string[];
}

/**
 * Fires on: a page without `Content-Security-Policy`, or with `script-src * 'unsafe-inline'`.
 *
 * Judged are the page and the documents that came into the chat's own frames; documents without an address of their own
 * inherit. Of several policies, in headers or meta elements, each must allow a thing for it to be allowed, so that one
 * strong policy is enough, whatever was not seen beside it. What only reports forbids nothing. Weaknesses are those of
 * Google's csp_evaluator, of which inline scripts, eval, and sources that name no host count; its other findings stand in
 * the evidence. A document whose headers or meta elements were not seen, and whose seen policies are not strong, leaves
 * the question open. Sources, read 2026-11-22: https://www.w3.org/TR/CSP3/#multiple-policies,
 * https://github.com/google/csp-evaluator, https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x12-V3-Web-Frontend-Security.md.
 */
export default defineCheck({
  id: 'weak-csp',
  title: {
    pass: 'Only known scripts can run beside the chat',
    fail: 'Unknown scripts can run beside the chat',
  },
  why: 'A content security policy tells the browser which scripts may run. Without a strict one, a script that someone smuggles in, for one through a chat message, runs with all rights of the page and can read the conversation.',
  advice: {
    visitor: 'Nothing that you can change. Share no more in this chat than you would on a postcard.',
    owner:
      'Send Content-Security-Policy with nonces or hashes for scripts, without unsafe-inline, unsafe-eval and wildcards; try it with Content-Security-Policy-Report-Only first.',
    reviewer:
      'Ask the vendor which policy the chat works under, and for a strict policy on its own frames: ASVS 3.4.3 asks for allowed hosts, nonces or hashes.',
  },
  category: 'isolation',
  serves: ['asvs-3.4.3'],
  needs: ['page', 'responses', 'documentRules', 'documents', 'watch'],
  severity: 'medium',
  evaluate({ page, responses, documentRules, documents, watch }) {
    const pageResponse = responses.find(({ type }) => type === 'main_frame') ?? null;
    const judged = [judge(page.url, 0, pageResponse, documentRules, [page.id])];
    const framed = responses.filter(
      ({ type, frameId }) => type === 'sub_frame' && watch.frameIds.includes(frameId),
    );
    for (const response of framed)
      judged.push(judge(response.url, response.frameId, response, documentRules, []));
    for (const { id, url, frameId, origin } of documents) {
      const isOwn = frameId !== 0 && /^https?$/.test(url.scheme) && origin !== 'null';
      const isSeen = framed.some(
        (response) => response.frameId === frameId && isSameOrigin(response.url, url),
      );
      if (isOwn && !isSeen) judged.push(judge(url, frameId, null, documentRules, [id]));
    }

    const weak = judged.filter((one) => one.leaks !== null && one.leaks.length > 0);
    const proofOf = (some: readonly Judged[]) => [...new Set(some.flatMap(({ proof }) => proof))];
    if (weak.length > 0) {
      const summary = say`${nameSome(weak.map(describe))}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: proofOf(weak) };
    }
    const open = judged.filter((one) => one.leaks === null);
    if (open.length > 0) {
      return unknown(
        say`Not all policies of these documents were seen: ${nameSome(open.map(({ name }) => name))}.`,
        proofOf(open),
      );
    }
    const names = nameSome(judged.map(({ name }) => name));
    const summary = say`A policy that allows neither inline scripts nor eval nor scripts from anywhere: ${names}.`;
    return { outcome: 'pass', basis: 'measured', summary, proof: proofOf(judged) };
  },
});

function judge(
  url: RecordedUrl,
  frameId: number,
  response: Item<'responses'> | null,
  documentRules: readonly Item<'documentRules'>[],
  known: readonly string[],
): Judged {
  const rules = documentRules.filter((one) => one.frameId === frameId && isSameOrigin(one.url, url));
  const vouched = [response, ...rules].filter((one) => one !== null && one.trust !== 'page-claim');
  const policies = vouched.flatMap((one) => one?.policies ?? []);
  // In one frame, documents of one origin may follow each other: whose the rules are is then not certain.
  const isAllSeen = response !== null && rules.length > 0;
  const isMixed = rules.some((one) => one.url.path !== url.path && one.policies.length > 0);
  const perPolicy = policies.map(leaksOf);
  // Beyond what is kept there may be a stronger one.
  const isCut = response?.isCut || vouched.some((one) => (one?.policies?.length ?? 0) >= maxPolicies);
  const isCertain = isAllSeen && !isMixed && !isCut && !perPolicy.includes(null);
  const common = leaks.filter((leak) => perPolicy.every((one) => one === null || one.includes(leak)));
  const isStrong =
    policies.length > 0 && leaks.every((leak) => perPolicy.some((one) => one && !one.includes(leak)));
  return {
    name: url.host || say`the page`,
    leaks: isStrong && !isMixed ? [] : isCertain ? common : null,
    hasPolicy: policies.length > 0,
    isReportedOnly: (response?.reportOnly?.length ?? 0) > 0,
    proof: [...known, ...vouched.flatMap((one) => (one ? [one.id] : []))],
  };
}

/** What a policy lets through; null where it was cut before it spoke of scripts. */
function leaksOf(policy: Policy): readonly Leak[] | null {
  const { directives, findings, isCut } = policy;
  const hasScripts = directives.includes('script-src');
  if (isCut && !hasScripts && !directives.includes('default-src')) return null;
  // Where script-src is there, a finding of default-src is about something else.
  const counted = findings.filter(
    ({ directive }) => scriptDirectives.has(directive) || (directive === 'default-src' && !hasScripts),
  );
  return leaks.filter((leak) => counted.some(({ type }) => leakOf[type]?.includes(leak)));
}

function describe({ name, leaks: through, hasPolicy, isReportedOnly }: Judged): Wording {
  const allowed = (through ?? []).map((leak) => term(leak));
  if (hasPolicy) return say`${name} lets through ${allowed.reduce((some, one) => say`${some} and ${one}`)}`;
  return isReportedOnly ? say`${name} has a policy that only reports` : say`${name} has no policy`;
}
