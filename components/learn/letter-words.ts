export const laws = ['gdpr', 'ccpa'] as const;
export type Law = (typeof laws)[number];
export const requests = ['access', 'correction', 'erasure'] as const;
export type RequestKind = (typeof requests)[number];

/** What a letter is filled with; empty where it is not known: the letter then has a hole in brackets. */
export interface LetterFacts {
  readonly site: string;
  readonly vendor: string;
  /** As it is to be read, such as `22 November 2026, 10:00 UTC`. */
  readonly time: string;
  readonly name: string;
  /** What the person is known by there. */
  readonly contact: string;
  readonly wrong: string;
  readonly right: string;
}

/** Words of the page around the letters. */
export const letterWords = {
  title: 'Letters',
  lead: 'A letter to the company whose site it is: it decides on the chat, and is the one to ask, not the chat’s vendor. Its privacy notice names the address. Read the letter before you send it, and change what is not so.',
  local: 'What you fill in here stays in this page, and is gone when you close it.',
  chat: 'About',
  noChat: 'Another chat',
  kind: 'I want',
  kinds: {
    access: 'to see what is kept',
    correction: 'something to be corrected',
    erasure: 'it to be erased',
  },
  law: 'By',
  laws: { gdpr: 'GDPR (European Economic Area)', ccpa: 'CCPA (residents of California)' },
  lawNotes: {
    gdpr: 'Written by the text of Regulation (EU) 2016/679. Rights have limits: erasure is owed on certain grounds only (Article 17(1)), with exceptions (Article 17(3)).',
    ccpa: 'Written by California Civil Code 1798.100 and following. It binds businesses from a certain size on (1798.140(d)), and has exceptions (1798.105(d), 1798.145).',
  },
  fields: {
    site: 'Site',
    vendor: 'Chat’s vendor, if known',
    time: 'When you chatted',
    name: 'Your name',
    contact: 'What they know you by: mail address, order number, name in the chat',
    wrong: 'What is wrong',
    right: 'What is right',
  },
  text: 'The letter',
  copy: 'Copy the letter',
  copied: 'The letter is in your clipboard.',
  notCopied: 'The browser did not let it be copied. It is marked: copy it with Ctrl+C or ⌘C.',
} as const;

const orHole = (text: string, hole: string) => (text.trim() === '' ? `[${hole}]` : text.trim());

const subjects: Readonly<Record<Law, Readonly<Record<RequestKind, string>>>> = {
  gdpr: {
    access: 'Request for access to personal data (Article 15 GDPR): live chat',
    correction: 'Request for rectification of personal data (Article 16 GDPR): live chat',
    erasure: 'Request for erasure of personal data (Article 17 GDPR): live chat',
  },
  ccpa: {
    access: 'Request to know (California Civil Code 1798.110): live chat',
    correction: 'Request to correct (California Civil Code 1798.106): live chat',
    erasure: 'Request to delete (California Civil Code 1798.105): live chat',
  },
};

function asked(law: Law, kind: RequestKind, facts: LetterFacts): string[] {
  const wrong = orHole(facts.wrong, 'what is wrong');
  const right = orHole(facts.right, 'what is right');
  const asks: Record<Law, Record<RequestKind, string[]>> = {
    gdpr: {
      access: [
        'I ask you to confirm whether you process personal data concerning me in connection with this chat and, where that is the case, to give me access to the data and the information listed in Article 15(1)(a) to (h) of Regulation (EU) 2016/679 (GDPR): among it the purposes, the recipients, the period for which the data are kept, and whether there is automated decision-making.',
        'I also ask for a copy of the data (Article 15(3)), including the transcript of the chat, text that I typed and did not send, as far as it was recorded, and identifiers that are kept with it.',
        'Where data are transferred to a third country, please tell me the safeguards (Article 15(2)).',
      ],
      correction: [
        'I ask you to rectify without undue delay the following personal data concerning me, which are inaccurate or incomplete (Article 16 of Regulation (EU) 2016/679, GDPR).',
        `What is wrong: ${wrong}`,
        `What is right: ${right}`,
        'Please communicate the rectification to each recipient to whom the data were disclosed, the provider of the chat included, and tell me who these recipients are (Article 19).',
      ],
      erasure: [
        'I ask you to erase without undue delay the personal data concerning me from this chat: its transcript, text that I typed and did not send, as far as it was recorded, and identifiers that are kept with it (Article 17(1) of Regulation (EU) 2016/679, GDPR). My enquiry is closed: as far as the data are no longer necessary for the purpose for which they were collected, I rely on point (a). As far as the processing rests on my consent, I withdraw it (point (b)).',
        'Please communicate the erasure to each recipient to whom the data were disclosed, the provider of the chat included, and tell me who these recipients are (Article 19).',
        'Where you hold that an exception applies, please name it, and the data that it concerns (Articles 12(4) and 17(3)).',
      ],
    },
    ccpa: {
      access: [
        'I am a resident of California. I request that you disclose to me what California Civil Code 1798.110(a) lists: the categories of personal information that you have collected about me, the categories of sources, the business or commercial purpose for collecting, selling or sharing it, the categories of third parties to whom you disclose it, and the specific pieces of personal information that you have collected about me.',
        'I ask that the specific pieces include the transcript of the chat, text that I typed and did not send, as far as it was recorded, and identifiers that are kept with it.',
      ],
      correction: [
        'I am a resident of California. I request that you correct the following inaccurate personal information about me (California Civil Code 1798.106).',
        `What is wrong: ${wrong}`,
        `What is right: ${right}`,
      ],
      erasure: [
        'I am a resident of California. I request that you delete the personal information about me that you have collected from me in this chat: its transcript, text that I typed and did not send, as far as it was recorded, and identifiers that are kept with it (California Civil Code 1798.105(a)).',
        'I ask that you also notify your service providers and contractors, the provider of the chat included, and third parties to whom it was sold or with whom it was shared, to delete it (1798.105(c)).',
        'Where you hold that an exception applies, please name it, and the information that it concerns (1798.105(d)).',
      ],
    },
  };
  return asks[law][kind];
}

const closings: Readonly<Record<Law, readonly string[]>> = {
  gdpr: [
    'If you have reasonable doubts about my identity, please tell me which additional information is necessary to confirm it (Article 12(6)).',
    'Please tell me within one month of receipt what you have done (Article 12(3)), in electronic form.',
  ],
  ccpa: [
    'If you need to verify this request, please tell me which information you need for that.',
    'Please answer within 45 days of receipt (1798.130(a)(2)(A)), in electronic form.',
  ],
};

/** The whole letter, as plain text. Holes in brackets stand for what is not known. Never throws. */
export function letterText(law: Law, kind: RequestKind, facts: LetterFacts): string {
  const site = orHole(facts.site, 'site');
  const time = orHole(facts.time, 'date and time');
  const used =
    facts.vendor.trim() === ''
      ? `On ${time}, I used the live chat on ${site}.`
      : `On ${time}, I used the live chat on ${site}. As far as my browser shows, it is provided by ${facts.vendor.trim()}.`;
  return [
    subjects[law][kind],
    `To the operator of ${site}`,
    used,
    ...asked(law, kind, facts),
    `You can find me in your records by: ${orHole(facts.contact, 'mail address, order number or name in the chat')}`,
    ...closings[law],
    orHole(facts.name, 'your name'),
  ].join('\n\n');
}
