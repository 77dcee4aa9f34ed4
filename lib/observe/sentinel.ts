import type { FrameMessage } from '../messages/from-frame.ts';
import { unversioned } from '../vendors/script-path.ts';
import { findComposers, judgeField, nearTrees } from './behaviour.ts';
import { claimBuffer } from './claim-buffer.ts';
import { all, attribute, shadowOf } from './dom.ts';
import { findLauncher } from './launcher.ts';
import { chainOf, isFixed, isTop } from './placement.ts';
import { awaitNode, OPENED } from './rendezvous.ts';

/** What the sentinel leaves in the isolated world for the inspector, should that be injected. */
export interface Sentinel {
  /** A chat is in this tab: the hook may look at each call, and its lines go out. Returns whether the hook is there. */
  wake(): boolean;
  /** The judgement that detection uses, for the guard. */
  readonly judgeField: typeof judgeField;
  /** Where the hook speaks, for what is tapped. */
  node(): EventTarget | null;
}

/** After the page has loaded, widgets that start themselves are there within this time, in milliseconds. */
const settleMs = 1500;
/** A late script or a click may bring a chat; the look waits for it this long, in milliseconds. */
const lateMs = 500;
/** Least time between two hints that something has come into view, in milliseconds. */
const hintRestMs = 1000;

/** What tells products that sites serve themselves: selectors, and ends of script paths. */
export type Markers = readonly [selectors: readonly string[], scriptPaths: readonly string[]];

/** What a page is: it has a chat, or is one, or neither. */
function spot([selectors, paths]: Markers, isLaidOut: boolean): 'spotted' | 'app' | null {
  const trees = nearTrees();
  for (const { root } of trees) {
    if (selectors.some((selector) => all(root, selector).length > 0)) return 'spotted';
    for (const script of all(root, 'script[src]')) {
      const src = unversioned((attribute(script, 'src') ?? '').replace(/[?#].*/, ''));
      if (paths.some((path) => `/${src}`.endsWith(path))) return 'spotted';
    }
  }
  const composers = findComposers(trees, false);
  if (composers.some(({ confidence }) => confidence) || (isLaidOut && findLauncher())) return 'spotted';
  return composers.some(({ isApp }) => isApp) ? 'app' : null;
}

/**
 * Looks for a chat when the document is parsed, when it has loaded, a moment after that; and later only when something
 * happens that can bring one: a script or frame loads, a socket opens, the person clicks or goes to a field, something
 * that floats has moved into view or under the pointer. Between these it keeps no timer and no observer. Says nothing
 * until it finds one, then says so once and looks no more. What it found, the inspector says.
 * `onOpened` is called at once where the document was opened anew, which took all listeners of it and its window.
 */
export function startSentinel(
  markers: Markers,
  send: (message: FrameMessage) => void,
  onOpened: () => void,
): Sentinel {
  const claims = claimBuffer((lines, lost) => send({ type: 'claimed', lines, lost }));
  const listening = new AbortController();
  // A page that is made ready in the background is nobody's visit yet.
  let isDone = Boolean((document as { prerendering?: boolean }).prerendering);
  let isWaiting = false;
  let isApp = false;
  let hintedMs = 0;

  const hook = awaitNode((line) => {
    if (line === OPENED) {
      onOpened();
      listen();
    } else {
      claims.add(line);
      lookSoon(lateMs);
    }
  });

  function look() {
    if (isDone) return;
    try {
      const type = spot(markers, document.readyState === 'complete');
      if (type === 'spotted') {
        isDone = true;
        listening.abort();
      } else if (!type || isApp) return;
      isApp = true;
      send({ type });
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

  /** A widget that the page's own timer brings mostly moves in; else people point at it before they use it. */
  function hint({ target, timeStamp }: Event) {
    if (timeStamp - hintedMs < hintRestMs || !(target instanceof Element)) return;
    hintedMs = timeStamp;
    if (shadowOf(target) || chainOf(target).some(isFixed)) lookSoon(lateMs);
  }

  function onLoad({ target }: Event) {
    if (!(target instanceof Element)) {
      look();
      setTimeout(look, settleMs);
    } else if (/^(script|iframe)$/.test(target.localName)) lookSoon(lateMs);
  }

  const heard = {
    DOMContentLoaded: look,
    load: onLoad,
    click: () => lookSoon(lateMs),
    focusin: () => lookSoon(0),
    transitionend: hint,
    animationend: hint,
    pointerover: hint,
  };

  // May be called again: then it adds what was taken away.
  function listen() {
    const options = { capture: true, signal: listening.signal };
    for (const [type, listener] of Object.entries(heard)) addEventListener(type, listener, options);
    // The window does not hear this event of elements: https://dom.spec.whatwg.org/#interface-document, get the parent.
    document.addEventListener('load', onLoad, options);
    const { readyState } = document;
    if (readyState !== 'loading') look();
    if (readyState === 'complete') setTimeout(look, settleMs);
  }

  function shown() {
    if (isTop()) send({ type: 'restored' });
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
    if (!event.persisted) return;
    shown();
    // Also where it was spotted before: the page may have been left before anything came of that.
    isDone = isApp = false;
    lookSoon(lateMs);
  });

  return {
    judgeField,
    node: hook.node,
    wake() {
      isDone = true;
      listening.abort();
      claims.open();
      hook.arm();
      return hook.node() !== null;
    },
  };
}
