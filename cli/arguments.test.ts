import { describe, expect, it } from 'vitest';
import { help, readArguments, UsageError } from './arguments.ts';

describe('the command line', () => {
  it('may be empty: the lab’s shop', () => {
    expect(readArguments([])).toEqual({
      urls: [],
      listFile: null,
      isShown: false,
      isTyping: true,
      isTable: false,
      outFolder: 'reports',
      timeoutMs: 60_000,
      isHelp: false,
    });
  });

  it.each<[string[], object]>([
    [['https://shop.example'], { urls: ['https://shop.example/'] }],
    [['http://localhost:3000/a?b=c'], { urls: ['http://localhost:3000/a?b=c'] }],
    [
      ['HTTPS://Shop.Example', 'https://b.example'],
      { urls: ['https://shop.example/', 'https://b.example/'] },
    ],
    [['--list', 'shops.txt'], { urls: [], listFile: 'shops.txt' }],
    [['--show'], { isShown: true }],
    [['--no-typing'], { isTyping: false }],
    [['--table', '--list', 'shops.txt'], { isTable: true }],
    [['--out', 'here'], { outFolder: 'here' }],
    [['--out=here'], { outFolder: 'here' }],
    [['--timeout', '90'], { timeoutMs: 90_000 }],
    [['--timeout=1'], { timeoutMs: 1000 }],
    [['--timeout', '3600'], { timeoutMs: 3_600_000 }],
    [['--timeout', '2.5'], { timeoutMs: 2500 }],
    [['--help'], { isHelp: true }],
    [['-h'], { isHelp: true }],
    [['https://a.example', '--show', '--out', 'x'], { urls: ['https://a.example/'], isShown: true }],
    [['--', 'https://a.example'], { urls: ['https://a.example/'] }],
  ])('%j', (argv, expected) => {
    expect(readArguments(argv)).toMatchObject(expected);
  });

  it.each<[string[], RegExp]>([
    [['--colour'], /Unknown option '--colour'/],
    [['--out'], /--out.*missing/],
    [['--list'], /--list.*missing/],
    [['--list', 'a.txt', 'https://a.example'], /not both/],
    [['--show=yes'], /--show.*does not take an argument/],
    [['--timeout', 'soon'], /--timeout takes seconds from 1 to 3600, not "soon"/],
    [['--timeout', '0'], /not "0"/],
    [['--timeout', '0.5'], /not "0\.5"/],
    [['--timeout', '3601'], /not "3601"/],
    [['--timeout=-5'], /not "-5"/],
    [['--timeout', 'Infinity'], /not "Infinity"/],
    [['--timeout='], /not ""/],
    [['shop.example'], /must begin with http.*Did you mean https:\/\/shop\.example\?/],
    [['shop.example:8443/a'], /Did you mean https:\/\/shop\.example:8443\/a\?/],
    [['shop'], /"shop" is not an address that can be audited/],
    [[''], /"" is not an address/],
    [['https://'], /"https:\/\/" is not an address/],
    [['ftp://shop.example/'], /must begin with http:\/\/ or https:\/\//],
    [['file:///etc/passwd'], /must begin with http/],
    [['javascript:alert(1)'], /must begin with http/],
    [['chrome://settings'], /must begin with http/],
    [['https://good.example', 'bad'], /"bad"/],
  ])('%j is wrong, in words that help', (argv, words) => {
    expect(() => readArguments(argv)).toThrow(UsageError);
    expect(() => readArguments(argv)).toThrow(words);
  });

  it('guesses no address that would not do either', () => {
    for (const text of ['ftp://shop.example/', 'javascript:alert(1)', 'shop']) {
      expect(() => readArguments([text])).toThrow(/^(?!.*Did you mean)/);
    }
  });

  it('is told in the help, option by option', () => {
    for (const option of ['--list', '--show', '--out', '--timeout', '--help'])
      expect(help).toContain(`  ${option}`);
    for (const code of [0, 1, 2, 3, 130]) expect(help).toMatch(new RegExp(`\\b${code} `));
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });
});
