/**
 * Runs in the page's own world of a frame in which someone has come to a chat's field. Tells which scripts look at what
 * events of typing there say, by the call stack of who reads, so that listeners are seen however early they were added. For
 * as long it stands before the accessors of events, and takes its place away again. The page can forge or avoid it. No text
 * is looked at.
 * @returns addresses of scripts, without query, each once; empty where nobody types in this document. Never rejects.
 */
export async function readKeyReaders(watchMs: number): Promise<string[]> {
  const field = document.activeElement;
  if (!field || field === document.body || /^I?FRAME$/.test(field.tagName)) return [];
  const readers = new Set<string>();
  const { now } = performance;
  const startMs = now.call(performance);
  const isTyping = (event: Event) =>
    /^(?:key|input$|beforeinput$|paste$|copy$|cut$)/.test(event.type) &&
    event.isTrusted &&
    event.composedPath().includes(field);
  const note = (event: Event) => {
    if (readers.size >= 20 || !isTyping(event)) return;
    // The innermost script is the one that reads; who calls it may be anybody's wrapper.
    const [, url] = /(https?:\/\/[^\s)?#]+?)(?:[?#][^\s)]*?)?:\d+:\d+/.exec(new Error().stack ?? '') ?? [];
    if (url) readers.add(url.slice(0, 500));
  };
  const undo = (
    [
      [Event, ['target']],
      [KeyboardEvent, ['key', 'code', 'keyCode']],
      [InputEvent, ['data']],
    ] as const
  ).flatMap(([{ prototype }, names]) =>
    names.map((name) => {
      const native = Object.getOwnPropertyDescriptor(prototype, name);
      const read = native?.get;
      if (!native || !read || !native.configurable) return () => undefined;
      const wrapped = {
        get [name](): unknown {
          try {
            if (now.call(performance) - startMs < watchMs) note(this as unknown as Event);
          } catch {
            // Not an event, or a page that has changed what this relies on.
          }
          return read.call(this);
        },
      };
      const get = Object.getOwnPropertyDescriptor(wrapped, name)?.get;
      if (!get) return () => undefined;
      Object.defineProperty(prototype, name, { ...native, get });
      return () => {
        if (Object.getOwnPropertyDescriptor(prototype, name)?.get === get)
          Object.defineProperty(prototype, name, native);
      };
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, watchMs));
  for (const restore of undo) restore();
  return [...readers];
}
