import type { Body } from '../evidence/evidence.ts';
import { appSignal } from './app-signal.ts';
import { type Candidate, findComposers, type Tree } from './behaviour.ts';
import { insteadSideWords, insteadWords, messageWords, otherWords } from './chat-words.ts';
import { clip } from './clip.ts';
import { above, elementPath } from './dom.ts';
import { findLauncher } from './launcher.ts';
import { findMarkers, type Marks } from './markers.ts';

/** Why a field is taken for a chat's composer, in our own words. */
function reasonsOf({ isAfloat, isFramed, container, label, isNamed, hasLog }: Candidate): string {
  const place = isAfloat
    ? 'floats over the page'
    : isFramed
      ? 'fills a small frame'
      : container
        ? 'stands by itself in the page'
        : null;
  const reasons = [
    place,
    label && 'asks for a message',
    isNamed && 'is named as a chat',
    hasLog && 'stands below a list of messages',
  ];
  return reasons.filter(Boolean).join(', ');
}

/** Signals of a chat in these trees of the document. */
export function findSignals(vendors: readonly Marks[], trees: readonly Tree[]): Body<'signals'>[] {
  const signals: Body<'signals'>[] = [];
  for (const { root } of trees) {
    for (const { vendorId, pattern, place } of findMarkers(root, vendors)) {
      const [from, where] = [clip(pattern, 200), clip(place, 300)];
      signals.push({
        kind: 'marker',
        vendorId,
        pattern: from,
        place: where,
        container: null,
        confidence: 'likely',
      });
    }
  }
  const composers = findComposers(trees, false);
  const containers: Element[] = [];
  for (const candidate of composers) {
    const { field, container, label, labels, confidence, isNamed, hasLog } = candidate;
    const isPlain = label && isNamed && hasLog && messageWords.test(labels);
    const others = isPlain ? insteadWords : [...insteadWords, ...insteadSideWords];
    if (!confidence || others.some((words) => words.test(labels))) continue;
    if (!label && otherWords.test(labels)) continue;
    if (container) containers.push(container);
    signals.push({
      kind: 'behaviour',
      vendorId: null,
      pattern: reasonsOf(candidate),
      place: elementPath(field),
      container: container && elementPath(container),
      confidence,
    });
  }
  const launcher = findLauncher();
  if (launcher && !containers.some((container) => contains(launcher, container))) {
    const place = elementPath(launcher);
    const pattern = 'floats near a corner, is named as a chat';
    signals.push({
      kind: 'behaviour',
      vendorId: null,
      pattern,
      place,
      container: place,
      confidence: 'possible',
    });
  }
  if (composers.some(({ isApp }) => isApp)) signals.push(appSignal);
  return signals.slice(0, 40);
}

function contains(outer: Element, inner: Element): boolean {
  for (let node: Element | null = inner; node; node = above(node)) if (node === outer) return true;
  return false;
}
