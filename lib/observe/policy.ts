import { CspEvaluator } from 'csp_evaluator';
import { Csp, Directive } from 'csp_evaluator/dist/csp.js';
import { type Finding, Severity, Type } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { maxPolicies, maxPolicyFindings, type Policy, type PolicyFinding } from '../evidence/response.ts';

// Google's csp_evaluator, https://github.com/google/csp-evaluator, runs where the headers come in: in the background.

/** UTF-16 units of one policy that are read. */
export const maxPolicyLength = 16_384;
/** Named hosts of one directive that are looked at: holding each against csp_evaluator's lists is slow work. */
const maxHosts = 8;
/** Directives of one policy that are looked at; the standard knows fewer. */
const maxDirectives = 60;

const severities: Partial<Record<Severity, PolicyFinding['severity']>> = {
  [Severity.HIGH]: 'high',
  [Severity.SYNTAX]: 'syntax',
  [Severity.MEDIUM]: 'medium',
  [Severity.HIGH_MAYBE]: 'high-maybe',
  [Severity.STRICT_CSP]: 'strict-csp',
  [Severity.MEDIUM_MAYBE]: 'medium-maybe',
  [Severity.INFO]: 'info',
};
const known = new Set<string>(Object.values(Directive));
/** What a meta element's policy is not asked for. Source: https://www.w3.org/TR/CSP3/#meta-element, read 2026-11-22. */
const headerOnly = new Set(['report-uri', 'frame-ancestors', 'sandbox']);

/**
 * Judges one policy. Of its values nothing is kept: a directive's name and the kind of weakness, each once. A policy
 * longer than 16,384 units is read up to its last whole directive, one of more than 60 directives up to the sixtieth, and
 * what it lacks is not said. Never throws.
 */
export function judgePolicy(text: string): Policy {
  const isLong = text.length > maxPolicyLength;
  // The first word on a directive counts, so that what follows the cut takes nothing back.
  const whole = isLong ? text.slice(0, text.lastIndexOf(';', maxPolicyLength) + 1) : text;
  const parsed = new CspParser(whole).csp;
  const isCut = isLong || Object.keys(parsed.directives).length > maxDirectives;
  const short = new Csp();
  for (const [name, values] of Object.entries(parsed.directives).slice(0, maxDirectives))
    short.directives[name] = fewHosts(values ?? []);
  const found = new CspEvaluator(short).evaluate();
  const findings = new Map<string, PolicyFinding>();
  for (const finding of found) {
    const kept = keep(finding);
    if (!kept || (isCut && kept.type === 'missing-directives')) continue;
    findings.set(`${kept.directive} ${kept.type} ${kept.severity}`, kept);
  }
  return {
    directives: Object.keys(short.directives)
      .filter((name) => known.has(name))
      .slice(0, 40),
    findings: [...findings.values()].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, maxPolicyFindings),
    isCut,
  };
}

/**
 * All keywords, schemes and wildcards of a directive, and its first hosts. Without what is no source, which browsers pass
 * over and at which csp_evaluator throws.
 */
function fewHosts(values: readonly string[]): string[] {
  let hosts = 0;
  return values.filter((value) => {
    const host = value.replace(/^(?:\w[+\w.-]*:)?\/\//, '').replace(/^\/\//, '');
    if (!URL.canParse(`https://${host.replace(':*', '').replace('*', 'any')}`)) return false;
    if (/^'|:$|^(?:[\w+.-]+:\/\/)?\*$/.test(value)) return true;
    hosts += 1;
    return hosts <= maxHosts;
  });
}

/**
 * What csp_evaluator says of named hosts, by lists of scripts that were once found there: 9 kB which no verdict asks for, so
 * that scripts/lean-csp-plugin.ts leaves the lists out of the build. Without them every named host would be called doubtful.
 */
const unasked = new Set<Type>([Type.SCRIPT_ALLOWLIST_BYPASS, Type.OBJECT_ALLOWLIST_BYPASS]);

const order = Object.values(severities);
/** What is about scripts comes first, then what is worse. */
const rankOf = ({ directive, severity }: PolicyFinding) =>
  order.indexOf(severity) + (/^(?:script|default)-src/.test(directive) ? 0 : order.length);

/** A finding in our words; null for what is no weakness, and for a directive whose name the page made up. */
function keep({ type, severity, directive }: Finding): PolicyFinding | null {
  const ours = severities[severity];
  if (!ours || unasked.has(type)) return null;
  const name = known.has(directive) ? directive : 'other';
  return { directive: name, type: Type[type].toLowerCase().replaceAll('_', '-'), severity: ours };
}

/**
 * The policies of a document's headers, at most 4, one or more in each. Commas part them: Fetch, "get, decode, and
 * split", https://www.w3.org/TR/CSP3/#parse-response-csp, read 2026-11-22.
 */
export function headerPolicies(values: readonly string[]): Policy[] {
  return values
    .flatMap((value) => value.split(',', maxPolicies))
    .filter((text) => text.trim() !== '')
    .slice(0, maxPolicies)
    .map(judgePolicy);
}

/** The policies of a document's meta elements, at most 4. A comma parts nothing there. */
export function metaPolicies(contents: readonly string[]): Policy[] {
  return contents
    .filter((text) => text.trim() !== '')
    .slice(0, maxPolicies)
    .map(judgePolicy)
    .map((policy) => ({ ...policy, directives: policy.directives.filter((name) => !headerOnly.has(name)) }));
}
