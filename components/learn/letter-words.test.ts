import { expect, test } from 'vitest';
import { type LetterFacts, laws, letterText, requests } from './letter-words.ts';

const facts: LetterFacts = {
  site: 'shop.example',
  vendor: 'Acme Chat',
  time: '2026-11-22 10:00 UTC',
  name: 'Jo Doe',
  contact: 'jo@mail.example',
  wrong: 'My name is spelt Joe.',
  right: 'It is Jo.',
};
const nothing: LetterFacts = { site: '', vendor: '', time: '', name: '', contact: '', wrong: '', right: '' };

// The clauses as docs/learn.md has them, with their sources.
const clauses = {
  gdpr: {
    access: ['Article 15 GDPR', 'Article 15(1)(a) to (h)', 'Article 15(2)', 'Article 15(3)'],
    correction: ['Article 16 GDPR', 'Article 19'],
    erasure: ['Article 17 GDPR', 'Article 17(1)', 'Article 19', '17(3)'],
  },
  ccpa: {
    access: ['1798.110'],
    correction: ['1798.106'],
    erasure: ['1798.105(a)', '1798.105(c)', '1798.105(d)'],
  },
} as const;
const all = { gdpr: ['Article 12(3)', 'Article 12(6)'], ccpa: ['1798.130(a)(2)(A)', '45 days'] } as const;

for (const law of laws) {
  for (const kind of requests) {
    test(`${law}, ${kind}: names its clauses, and no other law’s`, () => {
      const letter = letterText(law, kind, facts);
      for (const clause of [...clauses[law][kind], ...all[law]]) expect(letter).toContain(clause);
      expect(letter).not.toMatch(law === 'gdpr' ? /1798|California/ : /GDPR|Article/);
      for (const known of ['shop.example', 'Acme Chat', '2026-11-22 10:00 UTC', 'Jo Doe', 'jo@mail.example'])
        expect(letter).toContain(known);
      expect(letter).not.toContain('[');
      expect(letter.includes('It is Jo.')).toBe(kind === 'correction');
    });

    test(`${law}, ${kind}: has a hole for all that is not known, and names no vendor then`, () => {
      const letter = letterText(law, kind, nothing);
      const holes = letter.match(/\[[^\]]+\]/g) ?? [];
      expect(new Set(holes).size).toBe(kind === 'correction' ? 6 : 4);
      expect(letter).not.toContain('provided by');
    });
  }
}
