import { maxClaimsPerMessage } from '../messages/limits.ts';

/** Lines of the page hook on their way to the background. */
export interface ClaimBuffer {
  /** Keeps a line, or counts it as lost where the page says more than is read. */
  add(line: string): void;
  /** From now on lines go out, first those that were kept. */
  open(): void;
}

/** How often lines go out, in milliseconds: with 64 lines a message, 160 lines a second is all that one frame can claim. */
const intervalMs = 400;

/**
 * Keeps up to 64 lines until a chat is spotted, then hands them on at a bounded rate. Has no timer while it is closed or
 * empty.
 */
export function claimBuffer(send: (lines: string[], lost: number) => void): ClaimBuffer {
  let lines: string[] = [];
  let lost = 0;
  let isOpen = false;
  let isWaiting = false;
  const flush = () => {
    isWaiting = false;
    if (lines.length + lost === 0) return;
    const [ready, missed] = [lines, lost];
    lines = [];
    lost = 0;
    send(ready, missed);
  };
  const schedule = () => {
    if (isWaiting || !isOpen) return;
    isWaiting = true;
    setTimeout(flush, intervalMs);
  };
  return {
    add(line) {
      if (lines.length < maxClaimsPerMessage) lines.push(line);
      else lost += 1;
      schedule();
    },
    open() {
      if (isOpen) return;
      isOpen = true;
      flush();
    },
  };
}
