// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { listIndex, pageResult } from '../testing/page-result.ts';
import { figuresOfIndex, indexFiles, listIndexSchema, pagesUnder } from './index-files.ts';
import type { PageResult } from './result.ts';

const evil = `"'><img src=x onerror=alert(1)></td></style><script>alert(2)</script>`;
const failed: Partial<PageResult> = {
  outcome: 'failed',
  reason: evil,
  state: null,
  grade: null,
  score: null,
  chats: [],
  files: null,
};

describe('the index', () => {
  it('is read as it was written', () => {
    const index = listIndex([
      pageResult('https://a.example/'),
      pageResult('https://b.example/', { ...failed }),
    ]);
    const text = indexFiles(index)['index.json'] ?? '';
    expect(listIndexSchema.parse(JSON.parse(text))).toEqual(index);
  });

  it('as a page keeps hostile words words, and runs and loads nothing', () => {
    const [chat] = pageResult('https://a.example/').chats;
    if (!chat) throw new Error('no chat');
    const html =
      indexFiles(
        listIndex([
          pageResult('https://a.example/', { page: evil, chats: [{ ...chat, name: evil }] }),
          pageResult('https://b.example/', { ...failed }),
          pageResult('https://c.example/', {
            files: { html: `pages/x/${evil}`, json: 'javascript:alert(3)' },
          }),
        ]),
      )['index.html'] ?? '';
    document.documentElement.innerHTML = html;
    expect(document.querySelectorAll('img, script, [onerror]')).toHaveLength(0);
    expect([...document.querySelectorAll('a')].map((a) => a.protocol)).not.toContain('javascript:');
    expect(document.querySelectorAll('tbody')[1]?.rows).toHaveLength(3);
    expect(document.body.textContent).toContain(evil);
    expect(html).toContain("default-src 'none'");
  });

  it('as a page links to the reports, and says what is not done yet', () => {
    const html = indexFiles(listIndex([pageResult('https://a.example/')], { listed: 3 }))['index.html'];
    expect(html).toContain('href="pages/a/a.html"');
    expect(html).toContain('2 pages are not done yet');
    expect(indexFiles(listIndex([pageResult('https://a.example/')]))['index.html']).not.toContain(
      'not done yet',
    );
  });

  it('as CSV has a line a page, and no formula', () => {
    const csv = indexFiles(
      listIndex([
        pageResult('https://a.example/'),
        pageResult('https://b.example/', { ...failed, reason: '=HYPERLINK("https://evil.example")' }),
      ]),
    )['index.csv'];
    const lines = csv?.split('\r\n') ?? [];
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe(
      '1,https://a.example/,audited,,graded,B,84,Acme Chat,acme,0,1,2,0,1,2026-11-22T10:00:00.000Z,6.1,pages/a/a.html,pages/a/a.json',
    );
    expect(lines[2]).toContain(`"'=HYPERLINK(`);
  });

  it('adds the figures of its pages', () => {
    const index = listIndex([pageResult('https://a.example/'), pageResult('https://b.example/')]);
    expect(figuresOfIndex(index)).toEqual({
      pages: 2,
      chatPages: 2,
      insecurePages: 0,
      frameCookies: 4,
      trackingCookies: 2,
    });
  });
});

describe('a score under the limit', () => {
  it.each<[string, Partial<PageResult>, number, number]>([
    ['a chat below it', {}, 85, 1],
    ['a chat at it', {}, 84, 0],
    [
      'a chat that could not be judged: that is no pass',
      { state: 'not-judged', grade: null, score: null },
      1,
      1,
    ],
    [
      'a page without a chat: nothing is judged there',
      { state: 'no-chat', grade: null, score: null },
      100,
      0,
    ],
    ['a page that failed: told otherwise', failed, 100, 0],
  ])('%s', (_name, more, limit, count) => {
    const index = listIndex([pageResult('https://a.example/', { ...more, chats: [] })]);
    expect(pagesUnder(index, limit)).toHaveLength(count);
  });
});
