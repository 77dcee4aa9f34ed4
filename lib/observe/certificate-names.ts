/** Names in a certificate: host names as written, addresses as IPv4 or as 32 hex digits of IPv6. */
export interface CertificateNames {
  readonly dns: readonly string[];
  readonly addresses: readonly string[];
}

/** Longer certificates are not read: the largest public ones have some hundred names, in 30 kB. */
const maxBytes = 100_000;
// Tags of X.690: a sequence, an octet string, an object identifier, [3] of TBSCertificate, [2] and [7] of GeneralName.
const tags = { sequence: 0x30, octets: 0x04, oid: 0x06, extensions: 0xa3, dns: 0x82, address: 0x87 } as const;
/** 2.5.29.17, subjectAltName: RFC 5280, 4.2.1.6, https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6, read 2026-11-22. */
const subjectAltName = '551d11';

interface Element {
  readonly tag: number;
  readonly bytes: Uint8Array;
}

/**
 * The subject's alternative names of a certificate in DER; empty where it has none. Reads only what leads there.
 * @returns null where the bytes are no certificate, or too many. Never throws.
 */
export function certificateNames(der: Uint8Array): CertificateNames | null {
  if (der.length > maxBytes) return null;
  const [certificate] = elementsOf(der) ?? [];
  const [body] = certificate?.tag === tags.sequence ? (elementsOf(certificate.bytes) ?? []) : [];
  const parts = body?.tag === tags.sequence ? elementsOf(body.bytes) : null;
  if (!parts) return null;
  const dns: string[] = [];
  const addresses: string[] = [];
  const wrapped = parts.find(({ tag }) => tag === tags.extensions);
  const [list] = (wrapped && elementsOf(wrapped.bytes)) ?? [];
  for (const extension of (list && elementsOf(list.bytes)) ?? []) {
    const fields = elementsOf(extension.bytes) ?? [];
    const [id] = fields;
    const value = fields.at(-1);
    if (id?.tag !== tags.oid || hexOf(id.bytes) !== subjectAltName || value?.tag !== tags.octets) continue;
    const [names] = elementsOf(value.bytes) ?? [];
    const all = names && elementsOf(names.bytes);
    if (!all) return null;
    for (const { tag, bytes } of all) {
      if (tag === tags.dns) dns.push(String.fromCharCode(...bytes.subarray(0, 300)));
      else if (tag === tags.address) addresses.push(bytes.length === 4 ? bytes.join('.') : hexOf(bytes));
    }
  }
  return { dns, addresses };
}

/**
 * Whether a host is among the names: a `*` stands for one whole label, the first. RFC 9525, 6.3,
 * https://www.rfc-editor.org/rfc/rfc9525#section-6.3, read 2026-11-22. `host` as in a URL, in ASCII.
 */
export function isNamed(host: string, { dns, addresses }: CertificateNames): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$/.test(name) || name.startsWith('[')) return addresses.includes(addressOf(name));
  const parent = name.slice(name.indexOf('.') + 1);
  return dns.some((one) => {
    const pattern = one.toLowerCase();
    return pattern.startsWith('*.') ? name !== parent && pattern.slice(2) === parent : pattern === name;
  });
}

/** An address of a URL's host in the form of {@link CertificateNames}. */
function addressOf(name: string): string {
  if (!name.startsWith('[')) return name;
  const [head = '', tail] = name.slice(1, -1).split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const gap =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...gap, ...after].map((group) => group.padStart(4, '0')).join('');
}

/** The elements that the bytes are made of, one after the other; null where they are not whole. */
function elementsOf(bytes: Uint8Array): Element[] | null {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [tag = 0, first] = [bytes[at], bytes[at + 1]];
    if (first === undefined) return null;
    let length = first;
    let start = at + 2;
    if (first > 0x7f) {
      const count = first & 0x7f;
      if (count === 0 || count > 4) return null;
      length = 0;
      for (const byte of bytes.subarray(start, start + count)) length = length * 256 + byte;
      start += count;
    }
    if (start + length > bytes.length) return null;
    elements.push({ tag, bytes: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return elements;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
