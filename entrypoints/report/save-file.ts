/** Offers a text as a download, as if a link to it had been followed. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob by then; a report is small, and the page may stay open for long.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
