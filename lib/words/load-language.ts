import { getMessage, type Messages, useMessages } from './get-message.ts';

/**
 * Takes messages from a language of Earshot's, which browsers themselves do not let people choose. Nothing is fetched where
 * the browser has chosen the same. `auto`, and one that cannot be had: the browser's. Never rejects.
 */
export async function loadLanguage(choice: string): Promise<void> {
  useMessages(null);
  if (choice === 'auto' || choice === getMessage('language_tag')) return;
  try {
    const folder = folders[choice] ?? choice;
    const response = await fetch(`/_locales/${folder}/messages.json`);
    // The extension's own file: it is as the build made it.
    useMessages((await response.json()) as Messages);
  } catch {
    // The browser's own language it is.
  }
}

/** Folders that browsers do not know by the language alone. */
const folders: Readonly<Record<string, string>> = { pt: 'pt_BR' };
