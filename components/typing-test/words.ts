/** What popup and report say of the typing test. */
export const typingTestWords = {
  title: 'Typing test',
  intro:
    'Two short steps tell what a chat does with what you type before you send it. Nothing of it is kept.',
  start: 'Start',
  steps: {
    phrase: 'Step 1 of 2: open the chat, type this sentence, and do not press Send.',
    card: 'Step 2 of 2: empty the field, type this card number, and do not press Send. It pays for nothing: processors publish it for tests. Earshot’s guard lets this number past, and no other, in this tab until the step is over.',
  },
  copy: 'Copy',
  copied: 'Copied',
  showPage: 'Show the page',
  cancel: 'End the test',
  waiting: 'Waiting until you have typed it…',
  watching: 'Seen. Looking for it in what leaves…',
  late: 'It was not typed in two minutes, or not in a field that Earshot takes for the chat’s. So nothing is known.',
  sent: 'You pressed Send: what left at Send is no part of the first answer.',
  again: 'Try again',
  next: 'Go on with step 2',
  done: 'Both steps are done. You can take the number out of the field again.',
  result: (widget: string | null, title: string) => (widget === null ? title : `${widget}: ${title}`),
} as const;
