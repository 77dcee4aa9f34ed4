/** The event on `document` by which the two worlds find each other; both stop listening once they have. */
const MEETING = 'g';
const OPENED = 'o';

/** Replaces a method of the page's by one that calls `after` behind each call, as `wrap` of the page hook does. */
type Wrap = (
  owner: object,
  name: string,
  after: () => void,
  trap: string,
  invoke: typeof Reflect.apply,
) => void;

/**
 * For the page's own world, before any script of the page runs. `document.open` and `write` remove every listener of
 * window and document, those of other worlds too: this tells the isolated world at once, by a detached node, before what
 * is written next can listen first. A bare `write` that opens by itself is told of only when it returns.
 */
export function tellOfOpening(wrap: Wrap): void {
  const node = document.createElement('i');
  const dispatch = node.dispatchEvent.bind(node);
  const Opened = Event;
  const { apply } = Reflect;
  const isAlone = () =>
    document.dispatchEvent(new MouseEvent(MEETING, { cancelable: true, relatedTarget: node }));
  if (isAlone()) document.addEventListener(MEETING, isAlone, { once: true });
  for (const name of ['open', 'write', 'writeln'])
    wrap(Document.prototype, name, () => dispatch(new Opened(OPENED)), 'apply', apply);
}

/** For the isolated world: runs `listen` whenever the document was opened anew. */
export function onOpening(listen: () => void): void {
  const meet = (event: Event) => {
    if (!(event instanceof MouseEvent) || !event.relatedTarget) return;
    document.removeEventListener(MEETING, meet);
    event.preventDefault();
    event.relatedTarget.addEventListener(OPENED, listen);
  };
  document.addEventListener(MEETING, meet);
  document.dispatchEvent(new MouseEvent(MEETING));
}
