/** Message events that are looked at in a document, those to itself included; then the listener goes. */
export const maxHeard = 1000;
/** Senders that are told apart, and messages that are counted of each: as evidence/posting.ts has it. */
const maxSenders = 20;
const maxPosts = 100;

/** Who has posted a message to this document from another window, and how often. What was said is not read. */
export interface MessageLog {
  readonly senders: Map<MessageEventSource, { origin: string; count: number }>;
  /** Whether all messages since the first were heard. */
  isWhole: boolean;
  /** Adds the listener again where the document was opened anew, which takes it away. */
  listen(): void;
  /** Called for each new sender, where somebody has set it. */
  onSender?: () => void;
}

const world = globalThis as { earshotMessages?: MessageLog };

/** The log, where one is kept. Asked for as an own property: an element of the page may have that id. */
export function messageLog(): MessageLog | undefined {
  return Object.hasOwn(world, 'earshotMessages') ? world.earshotMessages : undefined;
}

/**
 * The log of messages from other windows, for the isolated world of each frame. Once it listens it says nothing
 * to anyone, and hears the first 1000 messages only, so that a page that posts without end pays for no more.
 */
export function logMessages(): MessageLog {
  let left = maxHeard;
  const log: MessageLog = {
    senders: new Map(),
    isWhole: true,
    listen: () => addEventListener('message', hear, true),
  };
  const hear = ({ source, origin, isTrusted }: MessageEvent) => {
    if (left-- === 0) {
      removeEventListener('message', hear, true);
      log.isWhole = false;
    } else if (isTrusted && source && source !== window) {
      const { senders } = log;
      const sender = senders.get(source);
      // A window may go from one origin to another; the first is the one that is named.
      if (sender) sender.count += Number(sender.count < maxPosts);
      else if (senders.size < maxSenders) {
        senders.set(source, { origin, count: 1 });
        log.onSender?.();
      } else log.isWhole = false;
    }
  };
  world.earshotMessages = log;
  return log;
}
