/**
 * Reads CSV by RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180, read 2026-11-22), apart from the code that writes it, and
 * strictly: a quote stands around a whole cell or doubled within one, a line ends in CRLF, the last one, too. A byte order mark
 * is not taken. Throws where the text is none.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    if (text[end] === ',') at = end + 1;
    else if (text.startsWith('\r\n', end)) {
      rows.push(row);
      row = [];
      at = end + 2;
    } else throw new Error(`a cell ends at ${end} in neither a comma nor a line’s end`);
  }
  if (row.length > 0) throw new Error('the last line has no end');
  return rows;
}

function quotedCell(text: string, start: number): { cell: string; end: number } {
  let cell = '';
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new Error(`the quote at ${start} has no end`);
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
}

function plainCell(text: string, start: number): { cell: string; end: number } {
  const plain = /[^,"\r\n]*/y;
  plain.lastIndex = start;
  const [cell = ''] = plain.exec(text) ?? [];
  return { cell, end: start + cell.length };
}
