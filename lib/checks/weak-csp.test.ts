import { expect, test } from 'vitest';
import type { Policy } from '../evidence/response.ts';
import {
  documentItem,
  documentRulesItem,
  pageItem,
  policyOf,
  responseItem,
  urlOf,
  weakPolicy,
  widgetEvidence,
} from './testing/evidence-builders.ts';
import check from './weak-csp.ts';

const inline = weakPolicy('script-unsafe-inline');
const wildcard = weakPolicy('plain-wildcard');
const none = weakPolicy('missing-directives');
const rules = (policies: Policy[] = [], parts = {}) => documentRulesItem({ policies, ...parts });
const page = (policies: Policy[], metas: Policy[] = []) =>
  widgetEvidence({ responses: [responseItem({ policies })], documentRules: [rules(metas)] });

const frameUrl = urlOf('https://chat.example/');
const inFrame = { id: 'response-2', type: 'sub_frame', frameId: 1, url: frameUrl } as const;
const frameRules = documentRulesItem({ id: 'document-rules-2', frameId: 1, url: frameUrl });
const framed = (policies: Policy[] | null, metas = [frameRules]) =>
  widgetEvidence({
    responses: [responseItem(), ...(policies ? [responseItem({ ...inFrame, policies })] : [])],
    documentRules: [rules(), ...metas],
    documents: [documentItem()],
    watch: { frameIds: [1] },
  });

test.each([
  ['page with a policy that stands', page([policyOf()]), 'pass'],
  ['page without', page([]), 'fail'],
  ['page with inline scripts', page([inline]), 'fail'],
  ['page with eval', page([weakPolicy('script-unsafe-eval')]), 'fail'],
  ['page with a wildcard', page([wildcard]), 'fail'],
  ['page with a scheme as source', page([weakPolicy('plain-url-schemes')]), 'fail'],
  ['page whose policy says nothing of scripts', page([none]), 'fail'],
  ['wildcard of elements alone', page([weakPolicy('plain-wildcard', 'script-src-elem')]), 'fail'],
  ['other findings only', page([weakPolicy('script-allowlist-bypass')]), 'pass'],
  ['wildcard of base-uri', page([weakPolicy('plain-wildcard', 'base-uri')]), 'pass'],
  ['default-src behind a script-src', page([weakPolicy('plain-wildcard', 'default-src')]), 'pass'],
  [
    'default-src alone',
    page([{ ...weakPolicy('plain-wildcard', 'default-src'), directives: ['default-src'] }]),
    'fail',
  ],
  ['two policies that forbid what the other allows', page([inline, wildcard]), 'pass'],
  ['two policies with one weakness in common', page([inline, none]), 'fail'],
  ['weak header, strong meta', page([inline], [policyOf()]), 'pass'],
  ['no header, strong meta', page([], [policyOf()]), 'pass'],
  ['no header, weak meta', page([], [inline]), 'fail'],
  ['headers unseen, strong meta', widgetEvidence({ documentRules: [rules([policyOf()])] }), 'pass'],
  ['headers unseen, weak meta', widgetEvidence({ documentRules: [rules([inline])] }), 'unknown'],
  ['headers unseen, no meta', widgetEvidence({ documentRules: [rules()] }), 'unknown'],
  ['meta elements not read', widgetEvidence({ responses: [responseItem({ policies: [] })] }), 'unknown'],
  ['strong header, meta elements not read', widgetEvidence({ responses: [responseItem()] }), 'pass'],
  [
    'cut before it spoke of scripts',
    page([{ directives: ['img-src'], findings: [], isCut: true }]),
    'unknown',
  ],
  ['cut after a strong script-src', page([{ ...policyOf(), isCut: true }]), 'pass'],
  ['cut after a weak script-src', page([{ ...inline, isCut: true }]), 'fail'],
  ['more policies than are kept', page([inline, inline, inline, inline]), 'unknown'],
  ['one of them strong', page([inline, inline, inline, policyOf()]), 'pass'],
  [
    'more headers than are read',
    widgetEvidence({ responses: [responseItem({ policies: [], isCut: true })], documentRules: [rules()] }),
    'unknown',
  ],
  ['nothing seen', widgetEvidence(), 'unknown'],
  ['page not seen', widgetEvidence({ page: null, responses: [responseItem()] }), 'unknown'],
  ['frame with a policy that stands', framed([policyOf()]), 'pass'],
  ['frame without', framed([]), 'fail'],
  ['frame unseen', framed(null), 'unknown'],
  ['frame unseen, strong meta', framed(null, [{ ...frameRules, policies: [policyOf()] }]), 'pass'],
  ['frame not read', framed([], []), 'unknown'],
  [
    'frame whose other document has the strong meta',
    framed([], [{ ...frameRules, url: urlOf('https://chat.example/other'), policies: [policyOf()] }]),
    'unknown',
  ],
  [
    'frame of another chat',
    widgetEvidence({
      responses: [responseItem(), responseItem({ ...inFrame, policies: [] })],
      documentRules: [rules()],
    }),
    'pass',
  ],
  [
    'frame without an address, which inherits',
    widgetEvidence({
      responses: [responseItem()],
      documentRules: [rules()],
      documents: [documentItem({ url: urlOf('about:srcdoc'), relation: 'same-origin' })],
      watch: { frameIds: [1] },
    }),
    'pass',
  ],
  [
    'claimed policy',
    widgetEvidence({ responses: [responseItem({ trust: 'page-claim' })], documentRules: [rules()] }),
    'fail',
  ],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('names documents and what they let through', () => {
  expect(check.evaluate(page([inline])).summary).toBe('shop.example lets through inline scripts.');
  expect(check.evaluate(page([])).summary).toBe('shop.example has no policy.');
  const reported = widgetEvidence({
    page: pageItem(),
    responses: [responseItem({ policies: [], reportOnly: [policyOf()] })],
    documentRules: [rules()],
  });
  expect(check.evaluate(reported)).toMatchObject({
    summary: 'shop.example has a policy that only reports.',
    proof: ['page-1', 'response-1', 'document-rules-1'],
  });
});
