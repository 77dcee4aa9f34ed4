import { describe, expect, it } from 'vitest';
import { help, readArguments, UsageError } from './arguments.ts';

describe('the command line', () => {
  it('may be empty: the lab’s shop', () => {
    expect(readArguments([])).toEqual({
      urls: [],
      listFile: null,
      mergeFolders: null,
      isShown: false,
      isTyping: true,
      isTable: false,
      outFolder: null,
      timeoutMs: 60_000,
      jobs: 2,
      retries: 1,
      failUnder: null,
      shard: null,
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
    [['--list', 'a', '--jobs', '8', '--retries', '0'], { jobs: 8, retries: 0 }],
    [['--list', 'a', '--fail-under', '70'], { failUnder: 70 }],
    [['--list', 'a', '--fail-under=0'], { failUnder: 0 }],
    [['--list', 'a', '--shard', '3/10'], { shard: { index: 3, count: 10 } }],
    [['--list', 'a', '--shard=1/1'], { shard: { index: 1, count: 1 } }],
    [['--merge', 'a', 'b', '--fail-under', '50'], { mergeFolders: ['a', 'b'], urls: [], failUnder: 50 }],
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
    [['--list', 'a', '--jobs', '0'], /--jobs takes a whole number from 1 to 64, not "0"/],
    [['--list', 'a', '--jobs', '1.5'], /not "1\.5"/],
    [['--list', 'a', '--retries', '-1'], /--retries/],
    [['--list', 'a', '--retries=11'], /from 0 to 10, not "11"/],
    [['--list', 'a', '--fail-under', 'B'], /--fail-under takes a score from 0 to 100, not "B"/],
    [['--list', 'a', '--fail-under='], /not ""/],
    [['--list', 'a', '--fail-under=101'], /not "101"/],
    [['--list', 'a', '--shard', '0/10'], /--shard takes a part and their number, such as 3\/10, not "0\/10"/],
    [['--list', 'a', '--shard', '11/10'], /not "11\/10"/],
    [['--list', 'a', '--shard', '3'], /not "3"/],
    [['--jobs', '2'], /--jobs goes with --list/],
    [['--shard', '1/2', 'https://a.example'], /--shard goes with --list/],
    [['--fail-under', '70'], /--fail-under goes with --list or --merge/],
    [['--merge'], /--merge needs the folders/],
    [['--merge', 'a', '--list', 'b'], /goes without --list/],
    [['https://user:pw@shop.example/'], /address of shop\.example holds a user name or a password/],
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

  it('does not repeat a password', () => {
    expect(() => readArguments(['https://user:hunter2@shop.example/'])).toThrow(/^(?!.*hunter2)/);
  });

  it('guesses no address that would not do either', () => {
    for (const text of ['ftp://shop.example/', 'javascript:alert(1)', 'shop']) {
      expect(() => readArguments([text])).toThrow(/^(?!.*Did you mean)/);
    }
  });

  it('is told in the help, option by option', () => {
    for (const option of [
      '--list',
      '--jobs',
      '--retries',
      '--fail-under',
      '--shard',
      '--merge',
      '--show',
      '--out',
      '--timeout',
      '--help',
    ])
      expect(help).toContain(`  ${option}`);
    for (const code of [0, 1, 2, 3, 4, 5, 130, 143]) expect(help).toMatch(new RegExp(`\\b${code} `));
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });
});
