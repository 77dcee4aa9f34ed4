import type { Category } from '../../lib/audit/categories.ts';

/** What the learning page says of one kind of checks. */
interface Lesson {
  readonly means: string;
  readonly youCan: readonly string[];
  readonly rights: string;
}

const lessons: Readonly<Record<Category, Lesson>> = {
  transport: {
    means:
      'A message travels through networks that are not yours: the café’s, the provider’s, the company’s. Encryption keeps those in between from reading and from changing it. It ends at the vendor’s server: whoever runs that can read what you wrote, unless it was encrypted for the person you talk to alone.',
    youCan: [
      'Where the page or the chat is not encrypted, write nothing there that a stranger in the same network may not read.',
      'Take a certificate warning as a stop, and use another way to reach the site.',
      'Think of a chat as of a postcard to the vendor: encrypted on the way, readable where it arrives.',
    ],
    rights:
      'Under the GDPR whoever decides on the chat has to protect it in proportion to the risk; encryption is named there (Article 32). You may ask what was done (Article 15), and complain to a supervisory authority (Article 77).',
  },
  isolation: {
    means:
      'A chat can stand in a frame of its own, which keeps its code and the page’s apart, or run as a part of the page, where it sees what the page sees: your basket, your account, what you type elsewhere. Fences such as a sandbox and a content security policy limit what it may do.',
    youCan: [
      'Fill in forms and pay before you open the chat, or in another tab.',
      'Say no when the browser asks for microphone, camera or location, unless you started a call.',
      'Close the tab when you are done: code that is gone reads nothing.',
    ],
    rights:
      'Only what the purpose needs may be processed, also by default (GDPR Articles 5(1)(c) and 25). A chat that can read the whole page is worth a question to the site’s privacy contact.',
  },
  input: {
    means:
      'Between the key and the Send button much can happen: some chats pass on what you type before you send it, so that an agent reads what you delete. Others ask for more than they need, let other scripts look at the keys, or take card numbers without hiding them.',
    youCan: [
      'Write elsewhere first, and paste into the chat only what you mean to say.',
      'Never write a card number, a security code, a password or a one-time code into a chat, whoever asks.',
      'Leave out fields that are not marked as required.',
      'Leave Earshot’s guard on: it hides card numbers while you type.',
    ],
    rights:
      'Text that you typed and did not send can be personal data as well: you may ask whether it was kept, and have it erased (GDPR Articles 15 and 17; in California Civil Code 1798.110 and 1798.105).',
  },
  tracking: {
    means:
      'A chat can know you before you say a word: by an identifier that stays for years, by the name and mail address that the site hands over when the page loads, or by trackers that load with it. What you say then joins what is known.',
    youCan: [
      'Chat from a private window, or have Earshot forget the chat when you leave.',
      'Say no in the cookie banner, and see whether the chat still works.',
      'Log out before you ask about something that has nothing to do with your account.',
    ],
    rights:
      'To store something in your browser, or to read it, mostly needs your consent, unless it is strictly necessary for what you asked for (ePrivacy Directive, Article 5(3)). Consent may be withdrawn as easily as it was given (GDPR Article 7(3)). In California you may opt out of sale and sharing (Civil Code 1798.120).',
  },
  retention: {
    means:
      'A conversation may stay: in your browser, where the next person at the same computer can read it, and on the vendor’s servers, often for years. Earshot sees what your browser keeps. How long the company keeps its copy only the company can say.',
    youCan: [
      'Have Earshot forget the chat: what your browser keeps goes, now, when you leave, or later.',
      'Do not chat about private things on a shared computer.',
      'Save your own transcript before you ask for the company’s copy to be erased.',
    ],
    rights:
      'Personal data may be kept no longer than the purpose needs (GDPR Article 5(1)(e)). You may ask for a copy, for correction and for erasure: GDPR Articles 15, 16 and 17; Civil Code 1798.110, 1798.106 and 1798.105. Letters stand at the end of this page.',
  },
  consent: {
    means:
      'Before you write you should be able to see who reads it, what for, and for how long: a privacy notice within reach, a real choice where your consent is asked, and no contact with the vendor before you have chosen.',
    youCan: [
      'Open the privacy notice, and look for the chat’s vendor in it.',
      'Untick boxes that were ticked for you.',
      'Where there is no notice, ask in the chat who reads along, before you say more.',
    ],
    rights:
      'You are to be told who the controller is, the purposes, the recipients and the period when data are collected (GDPR Article 13; in California Civil Code 1798.100). A box that was ticked beforehand is no consent (GDPR Article 4(11), recital 32).',
  },
  authenticity: {
    means:
      'Is it the vendor’s real chat, and is it a person? A host that looks like a vendor’s, a link that goes elsewhere than it says, a request for a password: these are marks of fraud. A bot that does not say that it is one lets you believe that somebody listens.',
    youCan: [
      'Do not answer requests for codes, passwords or card numbers; no honest support needs them.',
      'Do not follow links in a chat: type the address yourself.',
      'Ask “Am I talking to a person?” where you cannot tell.',
    ],
    rights:
      'Since 2 August 2026 people in the EU are to be told that they talk to an AI system, unless it is obvious (Regulation (EU) 2024/1689, Article 50(1)). If you gave away card data, your bank can block the card; if you were deceived, the police take a report.',
  },
  'supply-chain': {
    means:
      'The chat’s code comes from elsewhere each time the page loads, and whoever can change it there changes what you see. It may be old, unwatched, or answered by servers in a country that nobody told you of.',
    youCan: [
      'Keep your browser up to date: it limits what foreign code can do.',
      'Ask in which country your messages are kept.',
      'Leave private things out of a chat whose operator nobody can name.',
    ],
    rights:
      'You may ask who the recipients are, and for the safeguards where data leave the European Economic Area (GDPR Articles 15(1)(c), 15(2), 44 and 46). The site stays answerable for the vendor that it chose (Article 28).',
  },
};

/** Words that only the learning page says. */
export const learnWords = {
  lessons,
  title: 'What the checks mean',
  lead: 'What each kind of finding is about, what you can do, and which rights you have. Earshot gives no legal advice: it names the clause, so that you can read it.',
  contents: 'On this page',
  means: 'What it means',
  youCan: 'What you can do',
  rights: 'Your rights',
  checks: (count: number) =>
    count === 1 ? 'What Earshot checks: 1 thing' : `What Earshot checks: ${count} things`,
} as const;
