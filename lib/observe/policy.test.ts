import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../evidence/response.ts';
import { headerPolicies, judgePolicy, maxPolicyLength, metaPolicies } from './policy.ts';

const found = (text: string) =>
  judgePolicy(text).findings.map(({ directive, type }) => `${directive} ${type}`);

describe('a policy', () => {
  it.each([
    ["script-src 'unsafe-inline'", 'script-src script-unsafe-inline'],
    ["default-src 'self' 'unsafe-eval'", 'default-src script-unsafe-eval'],
    ['script-src *', 'script-src plain-wildcard'],
    ['script-src https://*', 'script-src plain-wildcard'],
    ["script-src 'self' https:", 'script-src plain-url-schemes'],
    ["img-src 'self'", 'script-src missing-directives'],
    ['script-src chat.example', 'object-src missing-directives'],
    ["script-scr 'self'", 'other unknown-directive'],
  ])('%s has %s', (text, weakness) => {
    expect(found(text)).toContain(weakness);
  });

  it('with a nonce passes over unsafe-inline, as browsers do', () => {
    expect(found("script-src 'nonce-Zm9vYmFyYmF6' 'unsafe-inline'")).not.toContain(
      'script-src script-unsafe-inline',
    );
  });

  it('is asked nothing of hosts by name, for which the build has no lists', () => {
    expect(found("script-src 'self' www.googleapis.com; object-src cdn.example")).not.toContain('bypass');
  });

  it('that allows nothing has no weakness', () => {
    expect(judgePolicy("default-src 'none'; base-uri 'none'")).toEqual({
      directives: ['default-src', 'base-uri'],
      findings: [],
      isCut: false,
    });
  });

  it('keeps nothing of its values, nor a name that no standard has', () => {
    const policy = judgePolicy("script-src 'nonce-c2VjcmV0' secret.example/a; secret-src secret.example");
    expect(JSON.stringify(policy)).not.toContain('secret');
  });

  it('finds a wildcard and a keyword behind a thousand hosts', () => {
    const hosts = Array.from({ length: 1000 }, (_, index) => `h${index}.a`).join(' ');
    expect(found(`script-src ${hosts} * 'unsafe-eval'`)).toEqual(
      expect.arrayContaining(['script-src plain-wildcard', 'script-src script-unsafe-eval']),
    );
  });

  it('with more weaknesses than are kept keeps those of scripts', () => {
    const names = 'img style font media connect frame child worker manifest prefetch object style'.split(' ');
    const others = [
      'style-src-elem',
      'style-src-attr',
      'base-uri',
      'frame-ancestors',
      'navigate-to',
      'form-action',
    ];
    const plain = [
      ...names.map((name) => `${name}-src`),
      ...others,
      'report-uri',
      'sandbox',
      'webrtc',
      'referrer',
    ];
    const policy = judgePolicy(
      `${plain.map((name) => `${name} http://a.test`).join(';')}; script-src 'unsafe-eval'`,
    );
    expect(policy.findings).toHaveLength(20);
    expect(policy.findings.map(({ type }) => type)).toContain('script-unsafe-eval');
  });

  it('that is too long is read to its last whole directive, and said to be cut', () => {
    const long = `script-src 'self' * ; img-src ${'a'.repeat(maxPolicyLength)} 'unsafe-eval'`;
    expect(judgePolicy(long)).toMatchObject({ isCut: true, directives: ['script-src'] });
    expect(found(long)).toContain('script-src plain-wildcard');
    const first = `script-src 'self' ${'a'.repeat(maxPolicyLength)}`;
    expect(judgePolicy(first)).toEqual({ isCut: true, directives: [], findings: [] });
    const many = Array.from({ length: 70 }, (_, index) => `x${index} a`).join(';');
    expect(judgePolicy(many)).toMatchObject({ isCut: true, directives: [] });
    expect(judgePolicy(`default-src 'self'${' '.repeat(maxPolicyLength - 18)}`).isCut).toBe(false);
  });

  it('of any text makes what the schema takes, and never throws', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'script-src',
        ' ',
        ';',
        "'unsafe-inline'",
        '*',
        'https:',
        '__proto__',
        'constructor',
        '//[',
        '%',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(policySchema.safeParse(judgePolicy(parts.join(''))).error).toBeUndefined();
      }),
    );
  });
});

describe('the policies of a document', () => {
  it('are parted by commas in headers, not in meta elements', () => {
    expect(headerPolicies(["default-src 'none', script-src *", "img-src 'self'"])).toHaveLength(3);
    expect(metaPolicies(["default-src 'none', script-src *"])).toHaveLength(1);
    expect(headerPolicies(['', ' , '])).toEqual([]);
  });

  it('are four at most', () => {
    expect(headerPolicies(["default-src 'none',".repeat(40)])).toHaveLength(4);
    expect(metaPolicies(Array.from({ length: 40 }, () => "default-src 'none'"))).toHaveLength(4);
  });

  it('in meta elements cannot forbid framing', () => {
    expect(metaPolicies(["frame-ancestors 'none'; default-src 'self'"])[0]?.directives).toEqual([
      'default-src',
    ]);
  });
});
