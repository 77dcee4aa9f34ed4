import * as z from 'zod/mini';

/** What popup and report ask of the background: to begin a step of a tab's typing test, or to end the test. */
export const typingTestActSchema = z.strictObject({
  type: z.literal('typing-test'),
  act: z.enum(['phrase', 'card', 'cancel']),
  tabId: z.int().check(z.minimum(0)),
});
export type TypingTestAct = z.infer<typeof typingTestActSchema>;

/** What a person types in the first step: nobody minds who reads it, and no protocol has it by chance. */
export const TEST_PHRASE = 'Is the green teapot back in stock on Friday?';
