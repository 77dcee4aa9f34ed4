import { reveal } from '../../lib/report/text.ts';
import { t } from '../../lib/words/i18n.ts';
import { formatNumber } from '../format.ts';

/** What the popup says of a person's own copy. */
export const transcriptWords = {
  title: t('transcript.title'),
  save: t('transcript.save'),
  more: t('transcript.more'),
  saved: (count: number) => t('transcript.saved', count, { count: formatNumber(count) }),
  none: t('transcript.none'),
  failed: t('transcript.failed'),
} as const;

/** Words of the file itself. */
const fileWords = {
  head: (site: string) => t('transcript.file.head', { site }),
  chat: (name: string) => t('transcript.file.chat', { name }),
  saved: (time: string) => t('transcript.file.saved', { time }),
  notes: t('transcript.file.notes'),
  line: (author: string, text: string) => t('transcript.file.line', { author, text }),
  authors: {
    own: t('transcript.file.authors.own'),
    other: t('transcript.file.authors.other'),
    unsure: t('transcript.file.authors.unsure'),
  },
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
  const lines = messages.map(({ author, text }) => fileWords.line(fileWords.authors[author], reveal(text)));
  return `${[head.join('\n'), ...lines].join('\n\n')}\n`;
}

/** Name of the file; `savedAt`: UTC, ISO 8601. */
export function transcriptFileName(site: string, savedAt: string): string {
  const host = site.replace(/[^a-z\d.-]+/gi, '-').slice(0, 100);
  return `earshot-transcript-${host}-${savedAt.slice(0, 10)}.txt`;
}
