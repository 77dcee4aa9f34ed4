import { expect, test } from 'vitest';
import { auditRecord, signalItem } from '../checks/testing/evidence-builders.ts';
import type { Item } from '../evidence/evidence.ts';
import { bolt, ids, only } from './testing/one-widget.ts';
import { widgetsOf } from './widgets.ts';

const behaviour = { vendorId: null, kind: 'behaviour', container: 'div#chat' } as const;

const claim = (parts: Partial<Item<'signals'>> = {}) =>
  signalItem({ id: 'signal-9', kind: 'marker', pattern: 'Acme', trust: 'page-claim', ...parts });

test('what the page’s own world says makes no widget', () => {
  expect(widgetsOf(auditRecord({ signals: [claim()] }))).toEqual([]);
});

test('a claim joins its vendor’s widget, and neither confirms it nor brings its frame', () => {
  const widget = only({ signals: [signalItem({ kind: 'network' }), claim({ frameId: 3 })] });
  expect(ids(widget.signals)).toEqual(['signal-1', 'signal-9']);
  expect(widget.confidence).toBe('likely');
  expect(widget.evidence.watch.frameIds).toEqual([]);
});

test('a claim joins the only nameless chat, which stays nameless', () => {
  const widget = only({ signals: [signalItem(behaviour), claim()] });
  expect(widget.vendorId).toBeNull();
  expect(ids(widget.signals)).toEqual(['signal-1', 'signal-9']);
});

test('a claim joins no other vendor’s chat, nor one of two nameless ones', () => {
  const two = widgetsOf(
    auditRecord({
      signals: [
        signalItem(behaviour),
        signalItem({ ...behaviour, id: 'signal-2', container: 'div#other' }),
        signalItem({ ...bolt, id: 'signal-3' }),
        claim(),
      ],
    }),
  );
  expect(two.flatMap(({ signals }) => ids(signals)).sort()).toEqual(['signal-1', 'signal-2', 'signal-3']);
});
