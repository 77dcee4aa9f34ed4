// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { policyOf, weakPolicy } from '../../lib/checks/testing/evidence-builders.ts';
import type { Body } from '../../lib/evidence/evidence.ts';
import { reportOf } from '../testing/fixture-report.ts';
import { judged, oneChat } from '../testing/fixtures.ts';
import { at, pageRecord, see, seeListed } from '../testing/sightings.ts';
import { Isolation } from './isolation.tsx';

afterEach(cleanup);

const headers = (parts: Partial<Body<'responses'>>): Body<'responses'> => ({
  ...{ url: at('https://books.test/basket'), type: 'main_frame', status: 200, vendorId: null },
  ...{ policies: [], reportOnly: [], referrerPolicy: null, frameOptions: null, unchangedDays: null },
  ...{ hasEtag: false, edges: [], guards: [], software: null, address: null, isCut: false },
  ...parts,
});

function show(fixture: ReturnType<typeof oneChat>) {
  const report = reportOf(fixture);
  const [widget] = report.widgets;
  if (!widget) throw new Error('the fixture has no chat');
  render(<Isolation widget={widget} report={report} />);
}

test('what was not seen of page and frame is said so', () => {
  show(oneChat());
  const table = screen.getByRole('table', { name: 'How its documents are set apart' });
  const [, page, frame] = within(table).getAllByRole('row');
  expect(page?.textContent).toContain('not all was seen');
  expect(frame?.textContent).toContain('https://chat.acme-chat.example');
  expect(frame?.textContent).toContain('sandbox missing');
  expect(frame?.textContent).toContain('microphone *');
  expect(screen.queryByRole('table', { name: /hosts stand/ })).toBeNull();
});

test('policies, the rest of a document’s rules and the chat’s hosts are told', () => {
  const record = pageRecord();
  seeListed(record, 'acme-chat', 'acme-chat.example', 4);
  const page = at('https://books.test/basket');
  const frame = at('https://chat.acme-chat.example/frame');
  const rules = { policies: [], referrerPolicy: null, isDomainRelaxed: false, windowNameLength: 0 };
  see(record, 'responses', headers({ policies: [weakPolicy('script-unsafe-inline')] }));
  see(record, 'documentRules', { ...rules, url: page, windowNameLength: 120 });
  see(record, 'responses', headers({ url: frame, type: 'sub_frame', policies: [policyOf()] }), {
    frameId: 4,
  });
  see(record, 'documentRules', { ...rules, url: frame, isDomainRelaxed: true }, { frameId: 4 });
  see(record, 'responses', headers({ url: frame, type: 'websocket', policies: null, edges: ['fastly'] }), {
    frameId: 4,
  });
  show(judged(record));
  const [, first, second] = screen.getAllByRole('row');
  expect(first?.textContent).toContain('script-src script unsafe inline (high)');
  expect(first?.textContent).toContain('window.name of 120 characters');
  expect(second?.textContent).toContain('csp_evaluator finds nothing');
  expect(second?.textContent).toContain('document.domain set to a parent domain');
  const hosts = screen.getByRole('table', { name: 'Where its hosts stand, by their answers' });
  expect(within(hosts).getAllByRole('row')[1]?.textContent).toContain('Fastly');
});
