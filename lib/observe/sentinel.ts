import type { Body } from '../evidence/evidence.ts';
import type { FrameMessage } from '../messages/from-frame.ts';
import { describe, findComposers, nearTrees, type Tree } from './behaviour.ts';
import { claimBuffer } from './claim-buffer.ts';
import { clip } from './clip.ts';
import { findMarkers, type Marks } from './markers.ts';
import { awaitNode } from './rendezvous.ts';

/** What the sentinel leaves in the isolated world for the inspector, should that be injected. */
export interface Sentinel {
  /** A chat is in this tab: the hook may look at each call, and its lines go out. Returns whether the hook is there. */
  wake(): boolean;
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
  for (const candidate of findComposers(trees, false)) {
    if (!candidate.confidence) continue;
    signals.push({
      kind: 'behaviour',
      vendorId: null,
      ...describe(candidate),
      confidence: candidate.confidence,
    });
  }
  return signals.slice(0, 40);
}

/** After the page has loaded, widgets that start themselves are there within this time, in milliseconds. */
const settleMs = 1500;
/** A late script or a click may bring a chat; the look waits for it this long, in milliseconds. */
const lateMs = 500;

/**
 * Looks for a chat when the document is parsed, when it has loaded, a moment after that; and later only when something
 * happens that can bring one: a script or frame loads, a socket opens, the person clicks or goes to a field. Between
 * these it keeps no timer and no observer. Says nothing until it finds one, then says so once and looks no more.
 */
export function startSentinel(vendors: readonly Marks[], send: (message: FrameMessage) => void): Sentinel {
  const claims = claimBuffer((lines, lost) => send({ type: 'claimed', lines, lost }));
  const listening = new AbortController();
  // A page that is made ready in the background is nobody's visit yet.
  let isDone = Boolean((document as { prerendering?: boolean }).prerendering);
  let isWaiting = false;

  const hook = awaitNode((line) => {
    claims.add(line);
    lookSoon(lateMs);
  });

  function look() {
    if (isDone) return;
    try {
      const signals = findSignals(vendors, nearTrees());
      if (signals.length === 0) return;
      isDone = true;
      listening.abort();
      send({ type: 'spotted', sightings: { signals } });
    } catch {
      // A document that is being torn down: there is nothing left to find in it.
    }
  }

  function lookSoon(delayMs: number) {
    if (isDone || isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      look();
    }, delayMs);
  }

  function listen() {
    const options = { capture: true, passive: true, signal: listening.signal };
    addEventListener('DOMContentLoaded', look, options);
    addEventListener(
      'load',
      () => {
        look();
        setTimeout(look, settleMs);
      },
      options,
    );
    // The window does not hear this event of elements: https://dom.spec.whatwg.org/#interface-document, get the parent.
    document.addEventListener(
      'load',
      ({ target }) => {
        if (/^(script|iframe)$/.test((target as Element).localName)) lookSoon(lateMs);
      },
      options,
    );
    addEventListener('click', () => lookSoon(lateMs), options);
    addEventListener('focusin', () => lookSoon(0), options);
    if (document.readyState !== 'loading') look();
    if (document.readyState === 'complete') setTimeout(look, settleMs);
  }

  function shown() {
    if (window === window.top) send({ type: 'restored' });
  }

  if (isDone) {
    document.addEventListener(
      'prerenderingchange',
      () => {
        isDone = false;
        shown();
        listen();
      },
      { once: true },
    );
  } else listen();

  addEventListener('pageshow', (event) => {
    if (event.persisted) shown();
  });

  return {
    wake() {
      isDone = true;
      listening.abort();
      claims.open();
      hook.arm();
      return hook.isMet();
    },
  };
}
