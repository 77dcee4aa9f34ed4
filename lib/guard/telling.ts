import type { FrameMessage } from '../messages/from-frame.ts';
import type { Told } from './keeper.ts';

/** Tells the background when digits begin and cease to be hidden, and once for each message that was sent with some. */
export function tellOfMasking(send: (message: FrameMessage) => void): Pick<Told, 'onMasked' | 'onSent'> {
  let isHiding = false;
  let isCounted = false;
  const say = (isNow: boolean, isSent: boolean) => {
    if (isNow === isHiding && !isSent) return;
    isHiding = isNow;
    send({ type: 'masking', isHiding, isSent });
  };
  return {
    onMasked(count) {
      if (count === 0) isCounted = false;
      if (!isCounted) say(count > 0, false);
    },
    onSent(count) {
      // One message is settled twice where Enter and the form both say that it goes.
      const isSent = count > 0 && !isCounted;
      isCounted ||= isSent;
      say(false, isSent);
    },
  };
}
