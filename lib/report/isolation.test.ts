import { expect, test } from 'vitest';
import {
  documentItem,
  documentRulesItem,
  frameElementItem,
  pageItem,
  policyOf,
  responseItem,
  urlOf,
  weakPolicy,
} from '../checks/testing/evidence-builders.ts';
import { type Evidence, emptyEvidence } from '../evidence/evidence.ts';
import { hostingRows } from './hosting.ts';
import { isolationRows } from './isolation.ts';

const rowsOf = (evidence: Partial<Evidence>, parts = {}) =>
  isolationRows({ evidence: { ...emptyEvidence(), page: [pageItem()], ...evidence } }, { parts });
const chat = urlOf('https://chat.example/');
const mine = { documents: ['document-1'], frameElements: ['frame-1'] };

test('the page comes first, with policies of headers and meta elements', () => {
  const rows = rowsOf({
    responses: [responseItem({ referrerPolicy: 'origin' })],
    documentRules: [documentRulesItem({ policies: [weakPolicy('script-unsafe-eval')], windowNameLength: 4 })],
  });
  expect(rows).toEqual([
    {
      frameId: 0,
      depth: 0,
      origin: 'https://shop.example',
      relation: 'top',
      element: null,
      policies: [policyOf(), weakPolicy('script-unsafe-eval')],
      referrerPolicy: 'origin',
      isDomainRelaxed: false,
      windowNameLength: 4,
      proof: ['page-1', 'response-1', 'document-rules-1'],
    },
  ]);
});

test('a frame is told with the element that holds it, and what was not seen is said', () => {
  const [, row] = rowsOf(
    { documents: [documentItem()], frameElements: [frameElementItem({ sandbox: ['allow-scripts'] })] },
    mine,
  );
  expect(row).toMatchObject({
    frameId: 1,
    depth: 1,
    origin: 'https://chat.example',
    element: { sandbox: ['allow-scripts'], source: 'src' },
    policies: 'unseen',
    referrerPolicy: 'unseen',
    windowNameLength: null,
    proof: ['document-1', 'frame-1'],
  });
});

test('of two answers in a frame the newest counts', () => {
  const frame = { type: 'sub_frame', frameId: 1, url: chat };
  const [, row] = rowsOf(
    {
      documents: [documentItem()],
      responses: [responseItem({ ...frame }), responseItem({ ...frame, id: 'response-2', policies: [] })],
      documentRules: [documentRulesItem({ frameId: 1, url: chat, referrerPolicy: 'no-referrer' })],
    },
    mine,
  );
  expect(row).toMatchObject({ policies: [], referrerPolicy: 'no-referrer' });
});

test('a document without an address inherits its holder’s policies', () => {
  const inner = documentItem({ id: 'document-2', frameId: 2, url: urlOf('about:srcdoc'), framePath: [0, 0] });
  const elements = [frameElementItem(), frameElementItem({ id: 'frame-2', frameId: 1, framePath: [0, 0] })];
  const rows = rowsOf(
    { documents: [documentItem(), inner], frameElements: elements },
    { documents: ['document-2'] },
  );
  expect(rows[1]).toMatchObject({ origin: 'about:', policies: 'inherited', depth: 2 });
});

test('a frame whose document was not read is a row, and another chat’s is none', () => {
  const elements = [frameElementItem(), frameElementItem({ id: 'frame-2', element: 'body > iframe.other' })];
  const rows = rowsOf({ frameElements: elements }, mine);
  expect(rows.slice(1)).toMatchObject([
    { frameId: null, origin: 'https://chat.example', proof: ['frame-1'] },
  ]);
});

test('hosts are told once, with all that their answers say, and without the page’s own answer', () => {
  const address = { family: 'ipv4', scope: 'public', network: '93.184.216.34' } as const;
  const answer = { type: 'xmlhttprequest', url: chat, address };
  const evidence = {
    ...emptyEvidence(),
    responses: [
      responseItem(),
      responseItem({ ...answer, id: 'response-2', edges: ['fastly'] }),
      responseItem({
        ...answer,
        id: 'response-3',
        type: 'websocket',
        guards: ['rate-limit'],
        software: 'nginx',
      }),
      responseItem({ ...answer, id: 'response-4', url: urlOf('https://else.example/') }),
    ],
  };
  const parts = { responses: ['response-1', 'response-2', 'response-3'] };
  expect(hostingRows({ evidence }, { parts })).toEqual([
    {
      host: 'chat.example',
      edges: ['fastly'],
      guards: ['rate-limit'],
      softwares: ['nginx'],
      addresses: [address],
      proof: ['response-2', 'response-3'],
    },
  ]);
});
