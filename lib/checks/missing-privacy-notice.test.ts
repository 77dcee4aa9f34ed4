import { expect, test } from 'vitest';
import check from './missing-privacy-notice.ts';
import { composerItem, formFieldItem, privacyLinkItem } from './testing/chat-builders.ts';
import { widgetEvidence } from './testing/evidence-builders.ts';

const isOpen = { isChatOpen: true };
const link = privacyLinkItem();
const dead = privacyLinkItem({ id: 'privacy-link-2', isDead: true });
const claimed = privacyLinkItem({ trust: 'page-claim' });

test.each([
  ['open, a link that leads nowhere', widgetEvidence({ privacyLinks: [dead], watch: isOpen }), 'unknown'],
  ['not open, a link that leads nowhere', widgetEvidence({ privacyLinks: [dead] }), 'unknown'],
  [
    'a link that leads nowhere, and one that does not',
    widgetEvidence({ privacyLinks: [dead, link], watch: isOpen }),
    'pass',
  ],
  ['open, no link', widgetEvidence({ watch: isOpen }), 'fail'],
  ['open, link', widgetEvidence({ privacyLinks: [link], watch: isOpen }), 'pass'],
  ['not open, link', widgetEvidence({ privacyLinks: [link] }), 'pass'],
  ['not open, no link', widgetEvidence(), 'unknown'],
  [
    'open, link that only the page claims',
    widgetEvidence({ privacyLinks: [claimed], watch: isOpen }),
    'fail',
  ],
  ['not open, link that only the page claims', widgetEvidence({ privacyLinks: [claimed] }), 'unknown'],
  ['links not looked for', widgetEvidence({ privacyLinks: null, watch: isOpen }), 'unknown'],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('quotes the word that was recognised', () => {
  expect(check.evaluate(widgetEvidence({ privacyLinks: [link] })).summary).toBe(
    '1 link to a privacy notice in the chat (“privacy”).',
  );
});

test('rests a failure on the fields that were open', () => {
  const evidence = widgetEvidence({
    composers: [composerItem({ isVisible: false })],
    formFields: [formFieldItem()],
    watch: isOpen,
  });
  expect(check.evaluate(evidence)).toMatchObject({ outcome: 'fail', proof: ['field-1'] });
});
