import { describe, expect, it } from 'vitest';
import {
  channelItem,
  cookieItem,
  partyItem,
  signalItem,
  urlOf,
} from '../lib/checks/testing/evidence-builders.ts';
import type { Evidence } from '../lib/evidence/evidence.ts';
import { UsageError } from './arguments.ts';
import { addFigures, figuresOf, readList, summariseList } from './list.ts';
import { chatEvidence, own, reportOf } from './testing/chat-report.ts';

const chat: Partial<Evidence> = {
  ...chatEvidence,
  parties: [
    partyItem({ host: 'chat.example', category: 'customer-success', name: 'Acme' }),
    partyItem({
      id: 'party-2',
      host: 'ads.example',
      site: 'ads.example',
      category: 'ad',
      name: 'Example Ads',
    }),
  ],
};
const inFrame = (id: string, host: string) => cookieItem({ id, host, frameId: 1, party: 'third' });

describe('a list', () => {
  it('has an address or a page of the lab a line, and remarks', () => {
    const text = '# shops\nhttps://a.example\r\n\n  https://b.example/x?y=1  # the second\nlab:tracked\n';
    expect(readList(text).pages).toEqual([
      { line: 2, key: 'https://a.example/', target: { url: 'https://a.example/' } },
      { line: 4, key: 'https://b.example/x?y=1', target: { url: 'https://b.example/x?y=1' } },
      { line: 5, key: 'lab:tracked', target: { labPage: 'tracked' } },
    ]);
  });

  it('names every page once, however it is written', () => {
    const { pages, repeats } = readList(
      '\uFEFFhttp://a.example\nhttps://a.example\nHTTP://A.example:80/\n\nhttp://a.example/?x=1\nhttp://a.example',
    );
    expect(pages.map(({ key }) => key)).toEqual([
      'http://a.example/',
      'https://a.example/',
      'http://a.example/?x=1',
    ]);
    expect(repeats).toEqual([
      { line: 3, first: 1 },
      { line: 6, first: 1 },
    ]);
  });

  it('that is rubbish is refused line by line, without its escape sequences, and not endlessly', () => {
    const tell = (text: string) => {
      try {
        readList(text);
        return '';
      } catch (error) {
        return error instanceof UsageError ? error.message : String(error);
      }
    };
    expect(tell('https://a.example\nnonsense\nhttps://b.example\nftp://c.example\n').split('\n')).toEqual([
      expect.stringMatching(/^Line 2 of the list: "nonsense" is not an address/),
      expect.stringMatching(/^Line 4 of the list: "ftp:\/\/c\.example" is not an address/),
    ]);
    expect(tell('\u001b[2Jboo\u202e')).not.toMatch(/\p{Cf}|\p{Cc}/u);
    expect(tell('x'.repeat(9_000_000)).length).toBeLessThan(200);
    const many = tell('?\n'.repeat(1000)).split('\n');
    expect(many).toHaveLength(21);
    expect(many.at(-1)).toBe('980 more lines of the list are not addresses.');
  });

  it.each([
    ['https://a.example\nshop.example', /Line 2 of the list: .*Did you mean https:\/\/shop\.example\?/],
    ['# nothing', /names no page/],
    ['', /names no page/],
  ])('%j is wrong, in words that help', (text, words) => {
    expect(() => readList(text)).toThrow(UsageError);
    expect(() => readList(text)).toThrow(words);
  });
});

describe('the figures', () => {
  it('count cookies in the frames of chats by who they belong to', () => {
    const report = reportOf({
      ...chat,
      cookies: [
        inFrame('cookie-1', 'chat.example'),
        inFrame('cookie-2', 'ads.example'),
        inFrame('cookie-3', 'unlisted.example'),
        cookieItem({ id: 'cookie-4', ...own }),
      ],
    });
    expect(figuresOf([report])).toMatchObject({ frameCookies: 3, trackingCookies: 1 });
  });

  it('count pages with a chat, and those of them on which it goes unencrypted', () => {
    const plain = reportOf({
      ...chat,
      channels: [channelItem({ url: urlOf('ws://chat.example/'), frameId: 1 })],
    });
    expect(figuresOf([plain, reportOf(chat), reportOf({})])).toMatchObject({
      pages: 3,
      chatPages: 2,
      insecurePages: 1,
    });
  });

  it('of parts add up to those of the whole', () => {
    const plain = reportOf({
      ...chat,
      channels: [channelItem({ url: urlOf('ws://chat.example/'), frameId: 1 })],
      cookies: [inFrame('cookie-1', 'ads.example')],
    });
    const reports = [plain, reportOf(chat), reportOf({})];
    const parts = reports.map((report) => figuresOf([report]));
    expect(parts.reduce(addFigures)).toEqual(figuresOf(reports));
  });

  it('leave out what only may be a chat', () => {
    const signals = [signalItem({ kind: 'behaviour', vendorId: null, confidence: 'possible' })];
    const channels = [channelItem({ url: urlOf('ws://chat.example/') })];
    expect(figuresOf([reportOf({ signals, channels })])).toMatchObject({ chatPages: 0, insecurePages: 0 });
  });

  it('are told with counts, beside the study’s', () => {
    const figures = { pages: 12, chatPages: 9, insecurePages: 2, frameCookies: 0, trackingCookies: 0 };
    expect(summariseList(figures)).toBe(
      [
        '12 pages audited, 9 with a chat.',
        'Chats over insecure protocols: 22.22 % (2 of 9) of the pages with a chat.',
        'Cookies for ads or tracking: – % (0 of 0) of the cookies in the frames of chats.',
        'Waheed et al. (WISE 2022), of five vendors on 13,392 sites: 5.38 % and 68.92 %.',
      ].join('\n'),
    );
  });
});
