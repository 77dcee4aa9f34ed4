/** Bytes as messages between rooms carry them: a string of one unit (0 to 255) for each. */
export function unitsOf(bytes: Uint8Array): string {
  let units = '';
  // A call takes so many arguments and no more.
  for (let at = 0; at < bytes.length; at += 8192)
    units += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return units;
}

/** The bytes of such a string. */
export function bytesOf(units: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at += 1) bytes[at] = units.charCodeAt(at);
  return bytes;
}
