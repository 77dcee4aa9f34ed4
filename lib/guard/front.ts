import { onOpening } from './reopen.ts';

const EVENTS =
  'keydown keyup keypress textInput beforeinput input paste drop compositionstart compositionupdate compositionend pointerdown click submit focusin';

/** What stands in the isolated world between the listeners, which must be first, and the guard, which may come later. */
export const guardSeat = globalThis as { earshotGuard?: { onEvent?: (event: Event) => void } };

/**
 * Takes the first place among all listeners of the window, before any script of the page runs, and keeps it after
 * `document.open`. Does nothing with what it hears until the guard has taken its seat.
 */
export function listenFirst(): void {
  if (guardSeat.earshotGuard) return;
  const seat: { onEvent?: (event: Event) => void } = {};
  guardSeat.earshotGuard = seat;
  const pass = (event: Event) => seat.onEvent?.(event);
  const listen = () => {
    for (const type of EVENTS.split(' ')) addEventListener(type, pass, true);
  };
  listen();
  onOpening(listen);
}
