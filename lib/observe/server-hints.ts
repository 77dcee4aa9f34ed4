import type { edges, guards, softwares } from '../evidence/response.ts';
import type { Header } from './headers.ts';

export type Edge = (typeof edges)[number];
export type Guard = (typeof guards)[number];
export type Software = (typeof softwares)[number];

/** What a header must be to name something: its name, or its name up to `*`, and what its value holds, in lower case. */
type Trait = readonly [name: string, value?: string];

/**
 * Headers by which networks before a server are known. Sources, read 2026-11-22:
 * https://v50.ai/skills/transilienceai-communitytools-cdn-waf-fingerprinter,
 * https://vulnify.app/tools/guides/waf-cdn-detector. A server may send any of them: they are its word, not proof.
 */
const edgeTraits: Readonly<Record<Edge, readonly Trait[]>> = {
  akamai: [['x-akamai-*'], ['akamai-*'], ['server', 'akamai']],
  'aws-load-balancer': [['server', 'awselb']],
  'azure-front-door': [['x-azure-ref']],
  bunny: [['server', 'bunnycdn']],
  cloudflare: [['cf-ray'], ['server', 'cloudflare']],
  cloudfront: [['x-amz-cf-id'], ['via', 'cloudfront']],
  fastly: [['x-served-by', 'cache-'], ['x-fastly-request-id']],
  fly: [['fly-request-id']],
  google: [['via', '1.1 google']],
  heroku: [
    ['via', 'heroku-router'],
    ['via', 'vegur'],
  ],
  imperva: [['x-iinfo'], ['x-cdn', 'imperva'], ['x-cdn', 'incapsula']],
  keycdn: [['server', 'keycdn']],
  netlify: [['x-nf-request-id'], ['server', 'netlify']],
  sucuri: [['x-sucuri-id']],
  vercel: [['x-vercel-id'], ['server', 'vercel']],
};

/**
 * Headers, and names of cookies, by which firewalls and bot protection are known; the same sources, and
 * https://edgedns.dev/docs/endpoints/website-security/domain-waf. Rate limits:
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/. Read 2026-11-22. Chromium shows no Set-Cookie
 * to an extension that does not ask for it.
 */
const guardTraits: Readonly<Record<Guard, readonly Trait[]>> = {
  'akamai-bot-manager': [
    ['set-cookie', 'ak_bmsc='],
    ['set-cookie', 'bm_sv='],
    ['set-cookie', '_abck='],
  ],
  'aws-waf': [['x-amzn-waf-*'], ['set-cookie', 'aws-waf-token=']],
  'cloudflare-bot-management': [
    ['cf-mitigated'],
    ['set-cookie', '__cf_bm='],
    ['set-cookie', 'cf_clearance='],
  ],
  datadome: [['x-datadome*'], ['set-cookie', 'datadome=']],
  human: [
    ['set-cookie', '_pxhd='],
    ['set-cookie', '_px3='],
  ],
  imperva: [['x-iinfo'], ['set-cookie', 'incap_ses_'], ['set-cookie', 'visid_incap_']],
  kasada: [['x-kpsdk-*']],
  'rate-limit': [['ratelimit'], ['ratelimit-*'], ['x-ratelimit-*']],
  sucuri: [['x-sucuri-id']],
};

/** How server software begins its `Server` header, in lower case. */
const softwareNames: Readonly<Record<Exclude<Software, 'express'>, string>> = {
  apache: 'apache',
  caddy: 'caddy',
  cowboy: 'cowboy',
  envoy: 'envoy',
  gunicorn: 'gunicorn',
  iis: 'microsoft-iis',
  kestrel: 'kestrel',
  litespeed: 'litespeed',
  nginx: 'nginx',
  openresty: 'openresty',
  uvicorn: 'uvicorn',
  'python-http': 'simplehttp',
  webrick: 'webrick',
  werkzeug: 'werkzeug',
};

/** Units of a value that are looked at. */
const maxLength = 200;

/** What the headers of one response say about the server, by names of our own short lists only. Never throws. */
export function serverHints(headers: readonly Header[]): {
  edges: Edge[];
  guards: Guard[];
  software: Software | null;
} {
  const seen = headers.map(({ name, value = '' }) => ({
    name: name.toLowerCase(),
    value: value.slice(0, maxLength).toLowerCase(),
  }));
  const has = ([wanted, part = '']: Trait) =>
    seen.some(({ name, value }) => {
      const isNamed = wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
      // A cookie's name stands at the beginning of each header, or of each line where several were joined.
      const at = wanted === 'set-cookie' ? `\n${value}`.includes(`\n${part}`) : value.includes(part);
      return isNamed && at;
    });
  const named = <K extends string>(traits: Readonly<Record<K, readonly Trait[]>>) =>
    (Object.keys(traits) as K[]).filter((name) => traits[name].some(has));
  const server = seen.find(({ name }) => name === 'server')?.value ?? '';
  const software = (Object.keys(softwareNames) as (keyof typeof softwareNames)[]).find((name) =>
    server.startsWith(softwareNames[name]),
  );
  return {
    edges: named(edgeTraits),
    guards: named(guardTraits),
    software: software ?? (has(['x-powered-by', 'express']) ? 'express' : null),
  };
}
