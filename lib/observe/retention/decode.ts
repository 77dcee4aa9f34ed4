const utf8 = new TextDecoder();
/** JSON in JSON in JSON: deeper has not been seen. */
const maxLevels = 3;
const base64 = /[A-Za-z\d+/_-]{24,}/g;

/** `\u00e9`, `\n`, `\"`: what stands for another character in JSON, as the character or a blank. */
function unescaped(text: string): string {
  let plain = text;
  for (let level = 0; level < maxLevels && plain.includes('\\'); level += 1) {
    plain = plain.replace(/\\(?:u([\da-f]{4})|([bfnrt])|(.))/gis, (_, hex, blank, other) =>
      hex ? String.fromCharCode(Number.parseInt(hex, 16)) : blank ? ' ' : other,
    );
  }
  return plain;
}

function unpercented(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) =>
    utf8.decode(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
  );
}

/** Tags and character references are no letters of a message. */
function withoutMarkup(text: string): string {
  return text.replace(/<[^<>]{0,500}>|&(?:#x?[\da-f]{1,6}|[a-z]{2,8});/gi, ' ');
}

function fromBase64(run: string): string {
  try {
    const bytes = atob(run.replaceAll('-', '+').replaceAll('_', '/'));
    return utf8.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}

/**
 * A stored text as it may be meant: without the escapes of JSON, URLs and HTML; and what in it may be base64, decoded. What
 * is compressed or encrypted stays what it is. Never throws.
 */
export function readings(text: string): string[] {
  const plain = unpercented(unescaped(text));
  const coded = [...plain.matchAll(base64)].map(([run]) => fromBase64(run)).filter((one) => one !== '');
  return [withoutMarkup(plain), ...coded.map((one) => withoutMarkup(unpercented(unescaped(one))))];
}
