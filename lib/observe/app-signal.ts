import type { Body } from '../evidence/evidence.ts';

/** The page is a chat: a messenger, or an assistant to talk to. */
export const appSignal = {
  kind: 'app',
  vendorId: null,
  pattern: 'a conversation is the page itself',
  place: '',
  container: null,
  confidence: 'likely',
} as const satisfies Body<'signals'>;
