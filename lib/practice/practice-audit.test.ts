import { expect, test } from 'vitest';
import { composerItem } from '../checks/testing/chat-builders.ts';
import { signalItem, urlOf } from '../checks/testing/evidence-builders.ts';
import type { Sightings } from '../messages/from-frame.ts';
import { auditPractice, PracticeDraft } from './practice-audit.ts';

const url = urlOf('chrome-extension://abc/welcome.html');
const sentence = 'Where is my parcel, ordered on Monday';

function bodyOf<T extends object>({ id, trust, frameId, atMs, ...body }: T & Record<string, unknown>) {
  return body as unknown as Omit<T, 'id' | 'trust' | 'frameId' | 'atMs'>;
}

const place = { container: 'section#practice', vendorId: null };
const sightings: Sightings = {
  composers: [bodyOf(composerItem({ guard: 'guarded', isVisible: true, ...place }))],
  signals: [bodyOf(signalItem({ kind: 'behaviour', confidence: 'likely', ...place }))],
};

function judged(draft: PracticeDraft) {
  const { result } = auditPractice(sightings, draft, url, '2026-11-22T10:00:00Z', 5);
  const outcomes = new Map(result.widgets[0]?.findings.map(({ checkId, outcome }) => [checkId, outcome]));
  return { ...result, outcomes };
}

function type(draft: PracticeDraft, tell: (text: string, atMs: number) => void) {
  for (let length = 1; length <= sentence.length; length += 1) {
    const text = sentence.slice(0, length);
    draft.typed(text, length * 10, false);
    tell(text, length * 10 + 1);
  }
}

test('before anything is typed nothing is known of typing', () => {
  const { outcomes, widgets } = judged(new PracticeDraft());
  expect(widgets).toHaveLength(1);
  expect(outcomes.get('unsent-text-sent')).toBe('unknown');
  expect(outcomes.get('unguarded-composer')).toBe('pass');
});

test('a vendor that is given drafts fails, by the check that judges real chats', () => {
  const draft = new PracticeDraft();
  type(draft, (text, atMs) => draft.given(JSON.stringify({ draft: text }), atMs));
  const { outcomes, grade } = judged(draft);
  expect(outcomes.get('unsent-text-sent')).toBe('fail');
  expect(['D', 'E', 'F']).toContain(grade);
});

test('a vendor that is given the message at Send alone does not', () => {
  const draft = new PracticeDraft();
  type(draft, () => {});
  expect(judged(draft).outcomes.get('unsent-text-sent')).toBe('pass');
  draft.sent(sentence, 1000);
  draft.given(JSON.stringify({ message: sentence }), 1001);
  draft.typed('', 1002, false);
  const { outcomes } = judged(draft);
  expect(outcomes.get('unsent-text-sent')).toBe('pass');
  expect(outcomes.get('vendor-readable-messages')).toBe('fail');
});
