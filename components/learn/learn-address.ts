/** Where on the learning page something stands: the section of a check, or the letters. `tabId`: whose audit fills the letters; null for none. */
export function learnAddress(place: string, tabId: number | null, chat?: string): string {
  const query = new URLSearchParams();
  if (tabId !== null) query.set('tab', `${tabId}`);
  if (chat !== undefined) query.set('chat', chat);
  const text = query.toString();
  return `/learn.html${text === '' ? '' : `?${text}`}#${place}`;
}
