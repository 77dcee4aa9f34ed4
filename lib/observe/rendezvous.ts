/** The event on `document` by which the two worlds find each other. Both sides stop listening once they have. */
const MEETING = 'e';
export const LINE = 'l';
export const ARMED = 'a';

/** The line by which the hook says that the document was opened anew, which took every listener of it and its window. */
export const OPENED = 'w';

/** The longest line that is passed on, in UTF-16 units. */
export const MAX_LINE_LENGTH = 2_000;

/** What was sent while the tap is open: the ledger's key, and what it was. In memory only, and only within the frame. */
export type Tapped = readonly [key: string, body: unknown];

/** The hook's end: lines go out, one bare event comes back. */
export interface Rendezvous {
  /**
   * Hands a line to the sentinel, or what is tapped; lost while nobody has met us. Uses nothing that a page could have
   * replaced.
   */
  send(line: string | Tapped): void;
  /** Makes the offer, and runs `callback` whenever the sentinel tells us so, which may be at once. */
  onArm(callback: () => void): void;
}

/** The sentinel's end. */
export interface Listening {
  /** Tells the hook, now or as soon as it is met, that a chat was spotted. */
  arm(): void;
  /** Where the hook speaks; null until it has been met. */
  node(): EventTarget | null;
}

/**
 * Offers an event target to the sentinel, whichever of the two came first. For the page's own world, before any
 * script of the page runs. A page that listens on a window which the browser keeps for the frame's next document
 * can overhear the meeting; all it wins is to speak for itself, which any page can.
 */
export function offerNode(): Rendezvous {
  const node = new EventTarget();
  const dispatch = node.dispatchEvent.bind(node);
  const Line = CustomEvent;
  const isAlone = () =>
    document.dispatchEvent(new MouseEvent(MEETING, { cancelable: true, relatedTarget: node }));
  return {
    send(line) {
      // No prototype: a page may put getters on Object.prototype, and the constructor would read them.
      dispatch(new Line(LINE, { __proto__: null, detail: line } as CustomEventInit<string | Tapped>));
    },
    onArm(callback) {
      node.addEventListener(ARMED, callback);
      if (isAlone()) document.addEventListener(MEETING, isAlone, { once: true });
    },
  };
}

/**
 * Waits for the hook's node and listens there. For the isolated world.
 * @param onLine gets each line: a string of at most {@link MAX_LINE_LENGTH} units that any page could have forged;
 * what is no string or is longer is dropped
 */
export function awaitNode(onLine: (line: string) => void): Listening {
  let node: EventTarget | null = null;
  let isWanted = false;
  const meet = (event: Event) => {
    if (!(event instanceof MouseEvent) || !event.relatedTarget) return;
    document.removeEventListener(MEETING, meet);
    event.preventDefault();
    node = event.relatedTarget;
    node.addEventListener(LINE, (spoken) => {
      const line: unknown = spoken instanceof CustomEvent ? spoken.detail : null;
      if (typeof line === 'string' && line.length <= MAX_LINE_LENGTH) onLine(line);
    });
    if (isWanted) tell();
  };
  const tell = () => node?.dispatchEvent(new Event(ARMED));
  document.addEventListener(MEETING, meet);
  document.dispatchEvent(new MouseEvent(MEETING));
  return {
    arm() {
      if (!isWanted) tell();
      isWanted = true;
    },
    node: () => node,
  };
}
