// Chromium's door into shadow trees, closed ones too. jsdom has none, so the test keeps the key. To be imported before
// dom.ts, which looks for the door once.
export const roots = new WeakMap<object, ShadowRoot>();

Object.assign(globalThis, {
  chrome: { dom: { openOrClosedShadowRoot: (element: object) => roots.get(element) ?? null } },
});
