import { reveal } from '../format.ts';

/** What the popup says of a person's own copy. */
export const transcriptWords = {
  title: 'Your copy, your rights',
  save: 'Save my transcript',
  more: 'The messages that stand in the chat just now, as a text file on your computer. Card numbers are masked. Earshot keeps nothing of it.',
  saved: (count: number) => (count === 1 ? '1 message was saved.' : `${count} messages were saved.`),
  none: 'No message stands in the chat just now. Open it, and try again.',
  failed: 'The chat could not be read. Reload the page, and try again.',
} as const;

/** Words of the file itself. */
const fileWords = {
  head: (site: string) => `My transcript of a chat on ${site}`,
  chat: (name: string) => `Chat: ${name}`,
  saved: (time: string) => `Saved: ${time}`,
  notes:
    'Read from the page by Earshot, as it stood then: the newest 400 pieces of text, with what the page writes beside them. Card numbers are masked. Who wrote what is told by how the page shows it.',
  authors: { own: 'You', other: 'Other side', unsure: 'Not known who' },
} as const;

interface Transcript {
  readonly site: string;
  readonly name: string;
  /** As people read it. */
  readonly savedAt: string;
  readonly messages: readonly { readonly author: 'own' | 'other' | 'unsure'; readonly text: string }[];
}

/** The file: a head, then a paragraph for each message. Characters that hide or turn text are shown by their codes. */
export function transcriptText({ site, name, savedAt, messages }: Transcript): string {
  const head = [
    fileWords.head(reveal(site)),
    fileWords.chat(reveal(name)),
    fileWords.saved(savedAt),
    fileWords.notes,
  ];
  const lines = messages.map(({ author, text }) => `${fileWords.authors[author]}: ${reveal(text)}`);
  return `${[head.join('\n'), ...lines].join('\n\n')}\n`;
}

/** Name of the file; `savedAt`: UTC, ISO 8601. */
export function transcriptFileName(site: string, savedAt: string): string {
  const host = site.replace(/[^a-z\d.-]+/gi, '-').slice(0, 100);
  return `earshot-transcript-${host}-${savedAt.slice(0, 10)}.txt`;
}
