/** What the popup says of the guard. */
export const guardWords = {
  on: 'Guard is on: card numbers are masked while you type.',
  off: 'Guard is off: card numbers go out as you type them.',
  offHere: 'Guard is off on this site: card numbers go out as you type them.',
  unknown: 'Reading the guard’s settings…',
  everywhere: 'Mask card numbers in chats',
  here: (site: string) => ['Mask them on ', site] as const,
  look: (site: string) => ['Look for chats on ', site] as const,
  decided: 'Whoever manages this browser has decided on the guard.',
  corrupt: 'Your settings could not be read, so the guard is on. Its switches set them anew.',
  unkept: 'This could not be kept. Try again.',
  hiding: 'Digits are hidden in the message you are writing.',
  sent: (count: number) =>
    count === 1
      ? '1 message was sent with a card number hidden.'
      : `${count} messages were sent with a card number hidden.`,
  sendAsTyped: 'Send as typed',
  sendAsTypedMore: 'shows all digits of this one message to the chat',
  unguarded: (count: number) =>
    count === 1
      ? 'It cannot protect 1 message field here:'
      : `It cannot protect ${count} message fields here:`,
  reasons: {
    'no-dots-allowed': 'the field takes no dots',
    'no-text-field': 'the page reads the keys itself',
    'payment-field': 'the field is labelled as a card’s',
  },
  limits:
    'The first six digits, their number and the last four of a sent card are always seen. What you type before Earshot has spotted the chat is not masked. In tabs older than Earshot nothing is, until they are reloaded.',
} as const;
