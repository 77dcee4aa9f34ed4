/**
 * Whether a thing stands in the site's own origin: in the page, or in a frame of the page's origin. What was seen of a frame
 * whose document is not known is not.
 */
export function siteTest(
  documents: readonly { readonly frameId: number; readonly relation: string }[],
): (thing: { readonly frameId: number }) => boolean {
  const own = new Set(
    documents.filter(({ relation }) => relation === 'same-origin').map(({ frameId }) => frameId),
  );
  return ({ frameId }) => frameId === 0 || own.has(frameId);
}
