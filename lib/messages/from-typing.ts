import * as z from 'zod/mini';
import { maxBody, maxDraft, maxTapped } from './limits.ts';

const atMs = z.number().check(z.minimum(0));

/** What is typed, and what is sent meanwhile, on its way to be compared. It is held in memory alone, and for minutes. */
export const fromTypingSchema = z.discriminatedUnion('type', [
  /** A composer holds this now. `isDeleted`: the person took something away. */
  z.strictObject({
    type: z.literal('draft'),
    element: z.string().check(z.maxLength(200)),
    text: z.string().check(z.maxLength(maxDraft)),
    isDeleted: z.boolean(),
    atMs,
  }),
  /** The test number was typed whole, past the guard; of it the field held `shown` digits a moment later. */
  z.strictObject({
    type: z.literal('card-typed'),
    element: z.string().check(z.maxLength(200)),
    shown: z.nullable(z.int().check(z.minimum(0), z.maximum(16))),
  }),
  /** The person did what sends a message. */
  z.strictObject({ type: z.literal('draft-sent'), atMs }),
  /**
   * What the frame's page sent over sockets. The page may have made it up. `tap`: whether the page hook tells what is sent;
   * `none` where there is no hook to ask.
   */
  z.strictObject({
    type: z.literal('tapped'),
    messages: z
      .array(
        z.strictObject({
          channel: z.enum(['websocket', 'eventsource', 'xhr']),
          url: z.string().check(z.maxLength(1600)),
          body: z.string().check(z.maxLength(maxBody)),
          isBytes: z.boolean(),
          atMs,
        }),
      )
      .check(z.maxLength(maxTapped)),
    tap: z.enum(['open', 'closed', 'none']),
  }),
]);
export type TypingMessage = z.infer<typeof fromTypingSchema>;
export type TappedMessage = Extract<TypingMessage, { type: 'tapped' }>['messages'][number];

/** What the background tells the frames of a tab: someone types there, or no more. */
export const tapCommandSchema = z.strictObject({ type: z.literal('tap'), isOpen: z.boolean() });
export type TapCommand = z.infer<typeof tapCommandSchema>;

/** The guard lets the test number past in the tab's frames, or no more. */
export const passCommandSchema = z.strictObject({ type: z.literal('pass-test-card'), isOn: z.boolean() });
export type PassCommand = z.infer<typeof passCommandSchema>;
