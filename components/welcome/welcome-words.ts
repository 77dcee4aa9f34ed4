/** Browsers whose toolbars differ. */
export type BrowserKind = 'chromium' | 'edge' | 'firefox';

/** Words that only the first page says. */
export const welcomeWords = {
  title: 'Welcome',
  lead: 'Earshot tells you who is within earshot of the live chat on a page, and keeps card numbers out of it.',
  nothingToDo: 'There is nothing to set up. Open a shop with a chat, and the toolbar shows its grade.',
  tryIt: 'Try it here',
  tryItMore:
    'This is a practice chat. Its vendor is a small function in this page: nothing you type leaves it, and nothing is kept. All else is real: the guard that masks, the checks that judge, the arithmetic of the grade.',
  steps: {
    sentence: 'Write a sentence, and do not send it. Watch what the vendor already has.',
    card: 'Write this card number, which processors publish for tests:',
    send: 'Press Send. Of the number the first six and the last four digits go, and no more.',
  },
  chat: 'Practice chat',
  hello: 'Hello! How can I help you?',
  answer: 'Thank you. I had read that before you sent it.',
  you: 'You',
  vendor: 'Vendor',
  composer: 'Write a message',
  placeholder: 'Write a message…',
  send: 'Send',
  gets: 'What the vendor gets',
  getsNothing: 'Nothing yet.',
  getsDraft: 'While you type, before Send:',
  getsMessage: 'At Send:',
  masked: (digits: number) =>
    digits === 1 ? 'The guard hides 1 digit from it.' : `The guard hides ${digits} digits from it.`,
  verdict: 'What Earshot says of this chat',
  verdictMore:
    'Judged from what was just seen here, by the checks that judge every chat. No grade is written into this page.',
  fails: 'What fails',
  unjudged: (count: number) =>
    count === 1
      ? '1 check could not tell, or does not apply here.'
      : `${count} checks could not tell, or do not apply here.`,
  facts: [
    {
      title: 'What it reads',
      text: 'On a page with a chat: its parts, addresses, cookies by name, response headers, and the messages, compared in memory. What you type is looked at in the browser’s memory alone, to see whether it leaves before you send.',
    },
    {
      title: 'What it keeps',
      text: 'Facts and counts: hosts, names of keys, kinds of fields, times. No message, no draft, no value of a cookie, no query of an address. You decide in the settings for how many days.',
    },
    {
      title: 'What it never sends',
      text: 'Anything. Earshot has no server, no account and no statistics. Reports leave only as files that you save.',
    },
  ],
  permissions: 'Why it asks for what it asks',
  permissionsMore: 'Nothing is drawn into a page, and a page without chat is left alone at once.',
  pin: 'Keep it in sight',
  pinMore: 'The grade stands on the toolbar’s button. Browsers hide new buttons at first.',
  pinNames: { chromium: 'Chrome, Chromium, Brave, Vivaldi', edge: 'Microsoft Edge', firefox: 'Firefox' },
  pinSteps: {
    chromium: ['Open the puzzle piece beside the address bar.', 'Find Earshot.', 'Press the pin beside it.'],
    edge: [
      'Open the puzzle piece beside the address bar.',
      'Find Earshot.',
      'Press the eye beside it, “Show in toolbar”.',
    ],
    firefox: [
      'Open the puzzle piece beside the address bar.',
      'Press the cogwheel beside Earshot.',
      'Choose “Pin to Toolbar”.',
    ],
  },
  onward: 'From here',
  settings: 'Settings',
  settingsMore: 'The guard, sites to leave alone, colours, history.',
  learn: 'What the checks mean',
  learnMore: 'What each kind of finding is, what you can do, and your rights, with letters to copy.',
} as const;

/** Each permission of the manifest, and why: as the README has them. */
export const permissionWords: readonly { readonly name: string; readonly why: string }[] = [
  {
    name: '<all_urls>',
    why: 'All sites: a chat can be on any page, in any frame. Small scripts look for one; without it nothing could be found.',
  },
  {
    name: 'webRequest',
    why: 'To see which servers a chat talks to, and with which security headers. It watches, and blocks nothing.',
  },
  {
    name: 'webRequestBlocking',
    why: 'Firefox only, which tells of a connection’s encryption only to an extension that may hold back its response. Each one goes as it is.',
  },
  {
    name: 'scripting',
    why: 'To put the guard and the readers into a tab, only once a chat was spotted there.',
  },
  {
    name: 'storage',
    why: 'To keep a tab’s audit, your settings, and the chats that you want forgotten later.',
  },
  { name: 'alarms', why: 'To forget a chat after the time that you have set.' },
  {
    name: 'notifications',
    why: 'Only when you ask: to warn you outside of the popup when someone in a chat asks for a secret.',
  },
  {
    name: 'browsingData',
    why: 'Only when you ask: to take away all that a vendor’s host keeps. Earshot gives it back afterwards.',
  },
];
