/** What a message can ask for that nobody should give to a chat. */
export const secretKinds = ['card', 'cvv', 'password', 'code', 'id'] as const;
export type SecretKind = (typeof secretKinds)[number];

/**
 * How one language asks for secrets, as patterns over folded text (fold.ts): `~` stands for the rest of a word, `>` for its
 * end, and brackets hold nothing fast. Alphabetic languages begin each pattern at the beginning of a word.
 */
export interface Language {
  /** Written without spaces, or with words glued to what stands before. */
  readonly isGlued?: true;
  readonly nouns: Readonly<Record<SecretKind, string>>;
  /** What sounds like a secret and is none, or another thing that support asks for; taken out before the nouns are looked for. */
  readonly plain: string;
  /** Asks to be told, here. */
  readonly ask: string;
  /** Asks to enter or confirm: that may be meant for another place. */
  readonly enter: string;
  /** A short sentence that asks for what the one before it has named. */
  readonly askForIt: string;
  /** Warns, or speaks of others. */
  readonly warning: string;
  readonly not: string;
  /** Negations that forbid nothing: “don't worry”. */
  readonly harmlessNot: string;
  /** Another place than the chat. */
  readonly elsewhere: string;
}
