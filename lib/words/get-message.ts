/** Messages as browsers keep them in `_locales/<folder>/messages.json`, by name. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** The part of the browser's interface that is used here; Firefox has it by this name, too. */
interface WithI18n {
  readonly chrome?: { readonly i18n?: { getMessage(name: string, substitutions?: string[]): string } };
}

let chosen: Messages | null = null;

/** From now on messages are taken from here, first; null: from the browser alone. */
export function useMessages(messages: Messages | null): void {
  chosen = messages;
}

/**
 * A message in the chosen language, else in the browser's; empty where there is none of that name. As the browser's own
 * `i18n.getMessage`, `$1` to `$9` are holes and `$$` is a dollar sign. Never throws.
 */
export function getMessage(name: string, substitutions: readonly (string | number)[] = []): string {
  const own = chosen?.[name];
  const texts = substitutions.map(String);
  if (own === undefined) return (globalThis as WithI18n).chrome?.i18n?.getMessage(name, texts) ?? '';
  return own.message.replace(/\$([$1-9])/g, (_, hole: string) =>
    hole === '$' ? '$' : (texts[Number(hole) - 1] ?? ''),
  );
}

/** What @wxt-dev/i18n takes for the browser: scripts/messages-plugin.ts puts it in the place of its own. */
export const browser = { i18n: { getMessage } };
