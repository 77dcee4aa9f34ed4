/** What came of the last thing done in the settings. */
export type Notice =
  | { readonly kind: 'unkept' | 'unread' | 'exported' | 'reset' }
  | { readonly kind: 'no-site'; readonly text: string }
  | { readonly kind: 'imported'; readonly file: string }
  | ({ readonly kind: 'no-import'; readonly file: string } & ImportProblem);

/** Why a file was not taken. */
export type ImportProblem =
  | { readonly problem: 'too-long' | 'no-json' | 'no-settings' | 'newer' }
  | { readonly problem: 'bad-value'; readonly path: string };

/** Words that only the settings say. */
export const optionsWords = {
  title: 'Settings',
  guard: 'Guard',
  guardOn: 'Mask card numbers while you type in a chat',
  guardMore:
    'No script of the page gets more than the first six digits, and the last four once you send. A CVV never leaves.',
  guardOffSites: 'Sites on which it is off',
  guardOffSitesMore: 'On these, card numbers go out as you type them.',
  looking: 'Sites left alone',
  lookingMore:
    'On these Earshot does nothing: it looks for no chat, judges none and masks nothing. Reload their open pages after a change.',
  noSites: 'None.',
  addSite: 'Add a site',
  addGuardSite: 'Turn the guard off on a site',
  add: 'Add',
  remove: 'Remove',
  placeholder: 'shop.example',
  theme: 'Colours',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  file: 'Your settings as a file',
  fileMore: 'To take them to another browser. A file replaces all settings at once, or changes nothing.',
  exportFile: 'Save to a file',
  importFile: 'Read from a file',
  reset: 'Back to how it came',
  kept: 'Where settings are kept',
  keptMore:
    'In this browser. Colours may be synced by your browser’s account; lists of sites never are. Earshot itself sends nothing to anyone.',
  managed: 'Some of this is decided by whoever manages this browser.',
  corrupt: 'Some settings could not be read and are as if never set: set them anew.',
} as const;

const problems = {
  'too-long': 'it is far too long for one',
  'no-json': 'it is no JSON',
  'no-settings': 'it does not hold settings of Earshot',
  newer: 'a newer Earshot made it: update this one',
} as const;

/** A notice in words. */
export function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'unkept':
      return 'This could not be kept: the browser has no room left, or keeps its storage closed. Nothing has changed.';
    case 'unread':
      return 'The file could not be read. Nothing has changed.';
    case 'exported':
      return 'Your settings were saved as earshot-settings.json.';
    case 'reset':
      return 'All settings are as they came.';
    case 'no-site':
      return `“${notice.text.trim()}” is no site. Type a host name, such as shop.example.`;
    case 'imported':
      return `The settings of ${notice.file} hold now.`;
    case 'no-import': {
      const why =
        notice.problem === 'bad-value'
          ? `the value of “${notice.path}” is none that it can have`
          : problems[notice.problem];
      return `${notice.file} was not taken: ${why}. Nothing has changed.`;
    }
  }
}
