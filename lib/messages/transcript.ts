import * as z from 'zod/mini';

/** More messages of one chat than this are not read: lib/observe/other-side/bubbles.ts. */
export const maxTranscriptMessages = 400;

/**
 * What the popup is given of one chat in one frame when a person asks for their transcript: messages, masked. It goes to the
 * popup alone, as the answer of the script that it puts into the frame, and is kept nowhere.
 */
const transcriptPlaceSchema = z.strictObject({
  /** Path of the composer, and of what floats around it, as evidence has them. */
  field: z.string().check(z.maxLength(200)),
  container: z.nullable(z.string().check(z.maxLength(200))),
  messages: z
    .array(
      z.strictObject({
        author: z.enum(['own', 'other', 'unsure']),
        text: z.string().check(z.maxLength(8000)),
      }),
    )
    .check(z.maxLength(maxTranscriptMessages * 10)),
});
export type TranscriptPlace = z.infer<typeof transcriptPlaceSchema>;
export type TranscriptMessage = TranscriptPlace['messages'][number];
export const transcriptSchema = z.array(transcriptPlaceSchema).check(z.maxLength(100));
