/** What stands before and after a piece of a sentence that is shown in another way, such as a host's name. */
export type Around = readonly [before: string, after: string];

/** Fills the hole of a message that is to be taken apart by {@link around}. No text of ours has it. */
export const hole = '\uFFFC';

/** A sentence's parts around its {@link hole}, wherever a language has put it. Never throws. */
export function around(sentence: string): Around {
  const [before = '', after = ''] = sentence.split(hole);
  return [before, after];
}
