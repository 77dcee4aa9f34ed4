import * as z from 'zod/mini';

/**
 * Who says so. `browser`: the browser's own API. `dom`: read by Earshot's isolated script from the page's document.
 * `page-claim`: said in the page's own world, where any page can forge it; it can lower a score, never raise one.
 */
export const trustSchema = z.enum(['browser', 'dom', 'page-claim']);
export type Trust = z.infer<typeof trustSchema>;

/** What every item of evidence carries. `atMs`: whole milliseconds since the page's response began, 0 or more. */
export const provenanceSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z-]{1,60}-\d{1,5}$/)),
  trust: trustSchema,
  frameId: z.int().check(z.minimum(0)),
  atMs: z.int().check(z.minimum(0)),
});
export type Provenance = z.infer<typeof provenanceSchema>;
