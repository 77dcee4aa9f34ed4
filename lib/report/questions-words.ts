/** What no browser can see, as questions to the vendor, each with the reason that it is asked for. */
export const questionWords = [
  {
    id: 'agent-access',
    question:
      'Do agents and administrators sign in with several factors, and does each of them reach only the conversations that their work needs?',
    reason: 'Whoever signs in as an agent can read what every visitor has written.',
  },
  {
    id: 'server-retention',
    question:
      'How long are messages, attachments and visitor records kept on your servers and in backups, and how are they deleted?',
    reason: 'A browser shows what stays in it, and nothing of what stays with the company.',
  },
  {
    id: 'log-pseudonyms',
    question: 'Are names, addresses and identifiers in logs and statistics replaced by pseudonyms?',
    reason: 'Logs outlive conversations, and more people read them.',
  },
  {
    id: 'audits',
    question: 'Which independent audits and certificates cover the chat, of what scope and what date?',
    reason: 'What Earshot sees from outside says nothing of how the service is run.',
  },
  {
    id: 'breaches',
    question:
      'Which breaches of the chat have there been, and how soon and in what way do you tell customers of one?',
    reason: 'GDPR 33 gives a controller 72 hours from when it knows, and it knows by its processor.',
  },
  {
    id: 'staff-training',
    question: 'How are the people who can read conversations trained in data protection, and how often?',
    reason: 'They are asked for secrets, and are given some without asking.',
  },
  {
    id: 'monitoring',
    question:
      'Who may watch or record conversations besides the people in them, by what tools, and are the people told?',
    reason: 'Supervision and quality recording leave no trace in a visitor’s browser.',
  },
  {
    id: 'updates',
    question:
      'How often is the widget updated, how soon are known weaknesses closed, and how are customers told of a change to its script?',
    reason: 'The script runs in the customer’s pages, and can change without the customer.',
  },
  {
    id: 'hosting',
    question: 'In which countries are conversations stored, processed and read, support staff included?',
    reason: 'Addresses of servers tell where a connection ends, not where the data go from there.',
  },
  {
    id: 'sub-processors',
    question: 'Which sub-processors receive what, for what purpose, and how are changes announced?',
    reason: 'What one server passes to another cannot be seen from a browser.',
  },
  {
    id: 'processing-agreement',
    question: 'Is there a processing agreement with instructions, deletion at the end and rights to audit?',
    reason: 'GDPR 28(3) asks for a contract with these terms.',
  },
  {
    id: 'data-subject-requests',
    question: 'How does a visitor get, correct or delete what was written, and how long does it take?',
    reason: 'The widget shows at most a button; whether the company acts on it cannot be seen.',
  },
  {
    id: 'proof-of-identity',
    question:
      'Where the chat gives financial services: how is it proven who the visitor is, before anything of an account is said?',
    reason: 'Whoever holds the visitor’s device holds the chat.',
  },
  {
    id: 'disputes',
    question: 'Are transcripts kept so that they can be shown in a dispute, unaltered, and to both sides?',
    reason: 'What stays in the browser is no proof, for it can be changed there.',
  },
] as const satisfies readonly { readonly id: string; readonly question: string; readonly reason: string }[];
