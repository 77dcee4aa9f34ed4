import * as z from 'zod/mini';
import { vendorIdSchema } from './items.ts';
import { recordedUrlSchema } from './recorded-url-schema.ts';
import { safeText } from './safe-text.ts';

const count = z.int().check(z.minimum(0));

/** How bad a weakness of a policy is, as Google's csp_evaluator says; `maybe` is its word for what depends on the host. */
export const policySeverities = [
  'high',
  'syntax',
  'medium',
  'high-maybe',
  'strict-csp',
  'medium-maybe',
  'info',
] as const;

/** One kind of weakness in one directive. `type` is csp_evaluator's name for it, in lower case with hyphens. */
export const policyFindingSchema = z.strictObject({
  directive: safeText(40),
  type: safeText(40),
  severity: z.enum(policySeverities),
});
export type PolicyFinding = z.infer<typeof policyFindingSchema>;

/** Most weaknesses that are kept of one policy, the worst. */
export const maxPolicyFindings = 20;

/**
 * One Content Security Policy, as csp_evaluator judges it: its directives by name, without their values, and its
 * weaknesses, each once. `isCut`: it was too long; what came after its last directive that was read whole is not known.
 */
export const policySchema = z.strictObject({
  directives: z.array(safeText(40)).check(z.maxLength(40)),
  findings: z.array(policyFindingSchema).check(z.maxLength(maxPolicyFindings)),
  isCut: z.boolean(),
});
export type Policy = z.infer<typeof policySchema>;
/** Most policies that are kept of one document, so that 500 documents with them still fit the browser's space. */
export const maxPolicies = 4;
const policies = z.array(policySchema).check(z.maxLength(maxPolicies));

/** Values of Referrer-Policy. Source: https://www.w3.org/TR/referrer-policy/#referrer-policies, read 2026-11-22. */
export const referrerPolicies = [
  'no-referrer',
  'no-referrer-when-downgrade',
  'same-origin',
  'origin',
  'strict-origin',
  'origin-when-cross-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
] as const;

/** Networks that stand before a server, as their headers name them. */
export const edges = [
  'akamai',
  'aws-load-balancer',
  'azure-front-door',
  'bunny',
  'cloudflare',
  'cloudfront',
  'fastly',
  'fly',
  'google',
  'heroku',
  'imperva',
  'keycdn',
  'netlify',
  'sucuri',
  'vercel',
] as const;

/** Firewalls, bot protection and rate limits, as their headers name them. */
export const guards = [
  'akamai-bot-manager',
  'aws-waf',
  'cloudflare-bot-management',
  'datadome',
  'human',
  'imperva',
  'kasada',
  'rate-limit',
  'sucuri',
] as const;

/** Server software that names itself. The last three are for development: their own documents say so. */
export const softwares = [
  'apache',
  'caddy',
  'cowboy',
  'envoy',
  'express',
  'gunicorn',
  'iis',
  'kestrel',
  'litespeed',
  'nginx',
  'openresty',
  'uvicorn',
  'python-http',
  'webrick',
  'werkzeug',
] as const;

/**
 * The address that the browser talked to, which behind a proxy is the proxy's. `network`: a public IPv4 address whole, of
 * a public IPv6 address the first 32 bits, which name its network and cannot spell a card; null where it is not public.
 */
export const addressSchema = z.strictObject({
  family: z.enum(['ipv4', 'ipv6']),
  scope: z.enum(['public', 'private', 'loopback', 'special']),
  network: z.nullable(
    z.string().check(z.regex(/^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{1,4}:[\da-f]{1,4}::\/32)$/)),
  ),
});
export type Address = z.infer<typeof addressSchema>;

/**
 * What the headers of a response said, as facts; of a document's, also its policies. That there is no such item means that
 * no response was seen.
 */
export const responseBodySchema = z.strictObject({
  url: recordedUrlSchema,
  type: safeText(30),
  status: z.nullable(count),
  vendorId: z.nullable(vendorIdSchema),
  /** null: not a document's. Of two policies in force both must allow a thing. */
  policies: z.nullable(policies),
  reportOnly: z.nullable(policies),
  referrerPolicy: z.nullable(z.enum(referrerPolicies)),
  frameOptions: z.nullable(z.enum(['deny', 'sameorigin', 'other'])),
  /** Whole days between Last-Modified and the server's own time of the answer; null where it names either not. */
  unchangedDays: z.nullable(count.check(z.maximum(100_000))),
  hasEtag: z.boolean(),
  edges: z.array(z.enum(edges)).check(z.maxLength(edges.length)),
  guards: z.array(z.enum(guards)).check(z.maxLength(guards.length)),
  software: z.nullable(z.enum(softwares)),
  address: z.nullable(addressSchema),
  /** There were more headers than are read. */
  isCut: z.boolean(),
});

/** What a document, once read, says of itself. No item: it was not read. */
export const documentRulesBodySchema = z.strictObject({
  url: recordedUrlSchema,
  /** Policies in meta elements. */
  policies,
  referrerPolicy: z.nullable(z.enum(referrerPolicies)),
  /** `document.domain` is not the document's own host: it gave up its origin for that of a parent domain. */
  isDomainRelaxed: z.boolean(),
  /** UTF-16 units in `window.name`, which stays when the frame shows another site; the text itself is not read. */
  windowNameLength: count.check(z.maximum(1_000_000_000)),
});
