/** What the HAR says of itself. */
export const harWords = {
  log: 'The traffic of the chats alone, as Earshot knows it: addresses without the values of their parameters, no header fields, no cookies’ values, no contents. Sizes are of what scripts sent and received; -1 is not known.',
  page: 'Cookies of the chats by name, host and attributes; never their values.',
  times: 'An entry’s time is that at which Earshot learned of it, not that at which it began.',
} as const;
