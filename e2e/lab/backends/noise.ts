import { acceptSockets } from '../sockets.ts';
import type { Recorder, Site } from '../types.ts';

/** A socket on the shops' own hosts that listens and says nothing: what a page opens that is no chat. */
export function createNoise(recorder: Recorder): NonNullable<Site['upgrade']> {
  return acceptSockets(recorder, 'noise', '/noise', ({ onText }) => onText(() => undefined));
}
