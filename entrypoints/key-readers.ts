import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readKeyReaders } from '../lib/observe/key-readers.ts';

/** So long the scripts that look at keys are told at a time, in milliseconds. */
const watchMs = 6000;

/** Runs in the page's own world of a frame where someone begins to type in a chat: its answer is a claim. */
export default defineUnlistedScript(() => readKeyReaders(watchMs));
