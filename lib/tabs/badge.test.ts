import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditResult, Finding, JudgedWidget } from '../audit/result.ts';
import { type Grade, grades } from '../audit/score.ts';
import { widgetEvidence } from '../checks/testing/evidence-builders.ts';

const masking = (hidingFrames: number[], sentCount: number) => ({ hidingFrames, sentCount });
type Masking = ReturnType<typeof masking>;
const unmasked = masking([], 0);

const action = vi.hoisted(() => ({
  setBadgeText: vi.fn(),
  setBadgeBackgroundColor: vi.fn(),
  setTitle: vi.fn(),
  setIcon: vi.fn(),
}));
vi.mock('wxt/browser', () => ({ browser: { action } }));

const { badgeOf, failedBadge, showBadge } = await import('./badge.ts');

function finding(parts: Partial<Finding>): Finding {
  return {
    checkId: 'plaintext-page',
    severity: 'low',
    weight: 1,
    outcome: 'pass',
    basis: 'measured',
    summary: '',
    proof: [],
    serves: [],
    ...parts,
  };
}

function widget(grade: Grade | null, parts: Partial<JudgedWidget> = {}): JudgedWidget {
  const value = grade === null ? null : 50;
  return {
    id: 'w',
    vendorId: 'acme',
    claimedVendorId: null,
    name: 'Acme Chat',
    homepage: null,
    confidence: 'likely',
    signals: [],
    evidence: widgetEvidence(),
    findings: [],
    chain: { kind: 'page', name: '', product: null, id: null, basis: 'seen', links: [] },
    // Of the score only grade and value are read.
    score: { grade, value } as JudgedWidget['score'],
    ...parts,
  };
}

const result = (widgets: JudgedWidget[]): AuditResult => ({
  widgets,
  grade: widgets.find(({ confidence }) => confidence !== 'possible')?.score.grade ?? null,
  isApp: false,
  state: widgets.length > 0 ? 'graded' : 'no-chat',
});

/** Relative luminance and contrast: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, read 2026-11-22. */
function contrastWithWhite(colour: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const linear = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  const [red = 0, green = 0, blue = 0] = linear;
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe('the badge', () => {
  it('measures contrast as the standard does', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21);
    expect(contrastWithWhite('#767676')).toBeCloseTo(4.54, 2);
  });

  it.each(grades.map((grade) => [grade]))('for %s is that letter, legible on its colour', (grade) => {
    const badge = badgeOf(result([widget(grade)]), true, unmasked);
    expect(badge.text).toBe(grade);
    expect(badge.colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrastWithWhite(badge.colour)).toBeGreaterThanOrEqual(4.5);
    expect(badge.title).toBe(`Earshot: 1 chat: Acme Chat, grade ${grade}`);
  });

  it('has a colour of its own for each grade', () => {
    const colours = grades.map((grade) => badgeOf(result([widget(grade)]), true, unmasked).colour);
    expect(new Set(colours).size).toBe(grades.length);
  });

  it.each<[string, JudgedWidget[], boolean, string, string]>([
    ['no chat', [], true, '', 'Earshot'],
    ['a chat that is only possible', [widget('F', { confidence: 'possible' })], true, '', 'Earshot'],
    ['a chat that is not judged', [widget(null)], true, '–', '1 chat: Acme Chat, not judged yet'],
    ['an audit that could not be kept', [widget('A')], false, '!', 'no space left'],
    [
      'two chats',
      [widget('D'), widget('A', { name: 'Bolt' })],
      true,
      'D',
      '2 chats, worst grade D (Acme Chat)',
    ],
    [
      'a sure and a possible chat',
      [widget('B'), widget('F', { confidence: 'possible' })],
      true,
      'B',
      '1 chat: Acme Chat, grade B',
    ],
  ])('of %s', (_name, widgets, isKept, text, words) => {
    const badge = badgeOf(result(widgets), isKept, unmasked);
    expect(badge.text).toBe(text);
    expect(badge.title).toContain(words);
    expect(contrastWithWhite(badge.colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('names the gravest failure', () => {
    const findings = [
      finding({ outcome: 'pass', weight: 5 }),
      finding({ checkId: 'weak-csp', outcome: 'fail', weight: 1 }),
      finding({ checkId: 'weak-tls', outcome: 'fail', weight: 3 }),
      finding({ outcome: 'unknown', weight: 5 }),
    ];
    const { title } = badgeOf(result([widget('C', { findings })]), true, unmasked);
    expect(title).toBe('Earshot: 1 chat: Acme Chat, grade C: The chat’s encryption is out of date');
  });

  it.each<[string, JudgedWidget[], boolean, Masking, string, string]>([
    [
      'hides digits',
      [widget('B')],
      true,
      masking([0], 0),
      'B•',
      'grade B. Digits are hidden in the message being written',
    ],
    [
      'hides some in two frames',
      [widget('B')],
      true,
      masking([0, 4], 0),
      'B•',
      'Digits are hidden in the message',
    ],
    ['hides some once more', [widget('B')], true, masking([4], 2), 'B•', 'Digits are hidden in the message'],
    [
      'hides some where nothing was judged',
      [widget(null)],
      true,
      masking([0], 0),
      '–•',
      'not judged yet. Digits are',
    ],
    ['hides some in a chat not yet told of', [], true, masking([0], 0), '•', 'Earshot. Digits are hidden'],
    [
      'hides some where nothing more is kept',
      [widget('A')],
      false,
      masking([0], 0),
      '!•',
      'reload the page.. Digits',
    ],
    [
      'has hidden some',
      [widget('B')],
      true,
      masking([], 1),
      'B',
      'grade B. Sent with a card number hidden: 1 message',
    ],
    [
      'has hidden more',
      [widget('B')],
      true,
      masking([], 12),
      'B',
      'Sent with a card number hidden: 12 messages',
    ],
  ])('says that the guard %s', (_name, widgets, isKept, told, text, words) => {
    const badge = badgeOf(result(widgets), isKept, told);
    expect(badge.text).toBe(text);
    expect(badge.title).toContain(words);
    expect(badge.colour).toBe(badgeOf(result(widgets), isKept, unmasked).colour);
  });
});

describe('showing it', () => {
  beforeEach(() => {
    vi.resetAllMocks();
  });

  it('is for the tab alone', async () => {
    await showBadge(7, { text: 'A', colour: '#1a7f37', title: 'Earshot' });
    expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: 'A' });
    expect(action.setBadgeBackgroundColor).toHaveBeenCalledWith({ tabId: 7, color: '#1a7f37' });
    expect(action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'Earshot' });
  });

  it('has an icon of its own where something failed, and the usual one again once it works', async () => {
    action.setIcon.mockClear();
    await showBadge(9, badgeOf(result([widget('A')]), true, unmasked));
    expect(action.setIcon).not.toHaveBeenCalled();
    const icons = (name: string) => ({
      tabId: 9,
      path: { 16: `/icon/${name}16.png`, 32: `/icon/${name}32.png` },
    });
    for (const failed of [failedBadge(), badgeOf(result([widget('A')]), false, unmasked)]) {
      await showBadge(9, failed);
      expect(action.setIcon).toHaveBeenLastCalledWith(icons('error-'));
      expect(failed.text).toBe('!');
      await showBadge(9, badgeOf(result([widget('A')]), true, unmasked));
      expect(action.setIcon).toHaveBeenLastCalledWith(icons(''));
    }
    expect(action.setIcon).toHaveBeenCalledTimes(4);
  });

  it('in a tab that is gone is no error', async () => {
    action.setBadgeText.mockRejectedValue(new Error('No tab with id: 7.'));
    await expect(showBadge(7, { text: 'A', colour: '#1a7f37', title: 'Earshot' })).resolves.toBeUndefined();
  });
});

describe('a warning', () => {
  const asks = finding({ checkId: 'sensitive-request', outcome: 'fail' });

  it('stands behind the letter, first in the words, and in the colour of the worst', () => {
    const badge = badgeOf(result([widget('B', { findings: [asks] })]), true, masking([0], 0));
    expect(badge).toMatchObject({ text: 'B!•', colour: '#b91c1c' });
    expect(badge.title).toMatch(/^Beware: The other side asks for a secret\. Earshot: 1 chat/);
  });

  it('is given of a chat that is only possible, too', () => {
    const possible = widget(null, { confidence: 'possible', findings: [asks] });
    expect(badgeOf(result([possible]), true, unmasked).text).toBe('!');
  });

  it('is not given where the check passes', () => {
    const passes = widget('B', { findings: [{ ...asks, outcome: 'pass' }] });
    expect(badgeOf(result([passes]), true, unmasked).text).toBe('B');
  });
});
