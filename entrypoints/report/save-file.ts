/** Offers a text or bytes as a download, as if a link to it had been followed. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const charset = typeof content === 'string' ? ';charset=utf-8' : '';
  const url = URL.createObjectURL(new Blob([content], { type: `${type}${charset}` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob by then; a report is small, and the page may stay open for long.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
