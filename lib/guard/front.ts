import type { Refusal } from './judge.ts';

const EVENTS =
  'keydown keyup keypress textInput beforeinput input paste drop compositionstart compositionupdate compositionend pointerdown click submit focusin';

/** What stands in the isolated world between the listeners, which must be first, and the guard, which comes later. */
export interface GuardSeat {
  /** Adds the listeners where they are missing; for when the document was opened anew, which takes them all. */
  listen(): void;
  /** The guard, once it has taken its seat. */
  onEvent?: (event: Event) => void;
  /** The guard's word on a field: null where it hides card numbers in it, or why not. */
  refusalOf?: (field: Element) => Refusal | null;
}

const world = globalThis as { earshotGuard?: GuardSeat };

/** The seat, where `listenFirst` was called. Asked for as an own property: an element of the page may have that id. */
export function guardSeat(): GuardSeat | undefined {
  return Object.hasOwn(world, 'earshotGuard') ? world.earshotGuard : undefined;
}

/**
 * Takes the first place among all listeners of the window, before any script of the page runs. Does nothing with what it
 * hears until the guard has taken its seat. `also` is told to listen whenever the seat is.
 */
export function listenFirst(also?: { listen(): void }): void {
  if (guardSeat()) return;
  const seat: GuardSeat = {
    listen() {
      for (const type of EVENTS.split(' ')) addEventListener(type, pass, true);
      also?.listen();
    },
  };
  const pass = (event: Event) => seat.onEvent?.(event);
  world.earshotGuard = seat;
  seat.listen();
}
