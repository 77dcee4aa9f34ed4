import { describe, expect, it } from 'vitest';
import { responseBodySchema } from '../evidence/response.ts';
import { compileHosts } from '../vendors/compile.ts';
import { parseReferrerPolicy, responseBody } from './response.ts';

const index = compileHosts([]);
const bodyOf = (headers: Record<string, string>, parts: object = {}) =>
  responseBody(index, {
    url: 'https://shop.example/?id=1',
    type: 'main_frame',
    method: 'GET',
    frameId: 0,
    statusCode: 200,
    responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
    ...parts,
  });

describe('a response', () => {
  it.each([
    ['without headers', { responseHeaders: undefined }],
    ['that leads on', { statusCode: 302 }],
    ['of no URL', { url: 'nowhere' }],
  ])('%s is none', (_, parts) => {
    expect(bodyOf({}, parts)).toBeNull();
  });

  it('of a document says its policies, in force and reported only', () => {
    const body = bodyOf({
      'Content-Security-Policy': "default-src 'none'",
      'content-security-policy-report-only': "script-src 'unsafe-eval'",
      'Referrer-Policy': 'no-referrer, strict-origin',
      'X-Frame-Options': 'SameOrigin',
    });
    expect(body).toMatchObject({ referrerPolicy: 'strict-origin', frameOptions: 'sameorigin' });
    expect(body?.policies?.map(({ directives }) => directives)).toEqual([['default-src']]);
    expect(body?.reportOnly?.[0]?.findings.map(({ type }) => type)).toContain('script-unsafe-eval');
  });

  it('of a script says no policies', () => {
    expect(
      bodyOf({ 'content-security-policy': "default-src 'none'" }, { type: 'script' })?.policies,
    ).toBeNull();
  });

  it.each([
    [{ 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT', date: 'Wed, 31 Dec 2025 23:59:59 GMT' }, 730],
    [
      { 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT', date: 'Wed, 31 Dec 2025 23:59:59 GMT', age: '1' },
      731,
    ],
    [{ 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' }, null],
    [{ 'last-modified': 'soon', date: 'Wed, 31 Dec 2025 23:59:59 GMT' }, null],
    [{ 'last-modified': 'Mon, 01 Jan 2029 00:00:00 GMT', date: 'Wed, 31 Dec 2025 23:59:59 GMT' }, 0],
  ])('%j is unchanged for %s days', (headers, days) => {
    expect(bodyOf(headers)?.unchangedDays).toBe(days);
  });

  it.each([
    [
      { 'CF-RAY': '8a-FRA', server: 'cloudflare' },
      { edges: ['cloudflare'], guards: [], software: null },
    ],
    [
      { server: 'nginx/1.25', 'x-ratelimit-limit': '60' },
      { edges: [], guards: ['rate-limit'], software: 'nginx' },
    ],
    [{ via: '1.1 abc.cloudfront.net (CloudFront)' }, { edges: ['cloudfront'] }],
    [{ 'x-akamai-transformed': '9' }, { edges: ['akamai'] }],
    [{ 'x-sucuri-id': '1' }, { edges: ['sucuri'], guards: ['sucuri'] }],
    [{ 'set-cookie': 'a=b\n__cf_bm=x; Secure' }, { guards: ['cloudflare-bot-management'] }],
    [{ 'set-cookie': 'a=__cf_bm=x' }, { guards: [] }],
    [{ server: 'Werkzeug/3.0 Python/3.12' }, { software: 'werkzeug' }],
    [{ 'x-powered-by': 'Express' }, { software: 'express' }],
    [{ server: 'my own nginx' }, { software: null }],
    [{}, { edges: [], guards: [], software: null }],
  ])('with %j', (headers, hints) => {
    expect(bodyOf(headers)).toMatchObject(hints);
  });

  it('keeps no text of a header, and stays within the schema with 64 kB of them', () => {
    const secret = 'sekrit '.repeat(9000);
    const names = [
      'content-security-policy',
      'referrer-policy',
      'x-frame-options',
      'server',
      'via',
      'set-cookie',
    ];
    const body = bodyOf(Object.fromEntries(names.map((name) => [name, secret])), { ip: '127.0.0.1' });
    expect(responseBodySchema.safeParse(body).error).toBeUndefined();
    expect(JSON.stringify(body)).not.toContain('sekrit');
    expect(body?.policies?.[0]?.isCut).toBe(true);
  });

  it('with more headers than are read says so', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`x-${index}`, '1']));
    expect(bodyOf(many)?.isCut).toBe(true);
    expect(bodyOf({ a: '1' })?.isCut).toBe(false);
  });
});

it.each([
  ['no-referrer', 'no-referrer'],
  ['NO-REFERRER, made-up', 'no-referrer'],
  ['made-up', null],
  ['', null],
])('the referrer policy %j is %j', (value, policy) => {
  expect(parseReferrerPolicy(value)).toBe(policy);
});
