import * as z from 'zod/mini';
import {
  defaults,
  maxSites,
  type Settings,
  settingNames,
  settingsSchema,
  settingsVersion,
  sinceVersion,
} from './settings.ts';

/** Name of the member by which a file of settings is known, with its version. */
const mark = 'earshotSettings';
/** Longer files are no settings, in UTF-16 units: two full lists of the longest host names are half of it. */
export const maxFileLength = 1_000_000;

const headSchema = z.object({ [mark]: z.int().check(z.minimum(1)) });

/** What came of reading a file: settings, or why not and where. */
export type SettingsFile =
  | { readonly settings: Settings }
  | { readonly problem: 'too-long' | 'no-json' | 'no-settings' | 'newer' }
  | { readonly problem: 'bad-value'; readonly path: string };

/** Settings as the text of a file, the same for the same settings. */
export function writeSettings(settings: Settings): string {
  const sorted = Object.fromEntries(
    settingNames.map((name) => {
      const value = settings[name];
      // A corrupt list may be longer than any that is read again.
      return [name, Array.isArray(value) ? value.slice(-maxSites) : value];
    }),
  );
  return `${JSON.stringify({ [mark]: settingsVersion, ...sorted }, null, 2)}\n`;
}

/**
 * Reads such a text, whole or not at all: nothing is guessed. What came in only after the file's version is as if never
 * set. Never throws.
 */
export function parseSettingsFile(text: string): SettingsFile {
  if (text.length > maxFileLength) return { problem: 'too-long' };
  let unread: unknown;
  try {
    unread = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'no-json' };
  }
  const head = headSchema.safeParse(unread);
  if (!head.success) return { problem: 'no-settings' };
  if (head.data[mark] > settingsVersion) return { problem: 'newer' };
  const { [mark]: _, ...rest } = unread as Record<string, unknown>;
  const added = settingNames.filter((name) => (sinceVersion[name] ?? 1) > head.data[mark]);
  const missing = Object.fromEntries(added.map((name) => [name, defaults[name]]));
  const parsed = settingsSchema.safeParse({ ...missing, ...rest });
  if (parsed.success) return { settings: parsed.data };
  const [issue] = parsed.error.issues;
  const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  return { problem: 'bad-value', path: [...(issue?.path ?? []), ...(key ? [key] : [])].join('.') };
}
