// RFC 3492, 5: parameters of Punycode as internationalised names use it.
const [base, tMin, tMax, skew, damp, initialBias, initialN] = [36, 1, 26, 38, 700, 72, 128];
const maxLabel = 63;

/** A label as people see it: `xn--…` decoded (RFC 3492); as it is where it cannot be. Never throws. */
export function readableLabel(label: string): string {
  if (!label.startsWith('xn--') || label.length > maxLabel) return label;
  const coded = label.slice(4);
  const delimiter = coded.lastIndexOf('-');
  const output = [...coded.slice(0, Math.max(0, delimiter))].map((unit) => unit.charCodeAt(0));
  let [n, i, bias] = [initialN, 0, initialBias];
  for (let at = delimiter + 1; at < coded.length; ) {
    const before = i;
    for (let [weight, k] = [1, base]; ; k += base) {
      const unit = coded.charCodeAt(at);
      at += 1;
      const digit = unit >= 97 && unit <= 122 ? unit - 97 : unit >= 48 && unit <= 57 ? unit - 22 : -1;
      if (digit < 0) return label;
      i += digit * weight;
      const threshold = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = output.length + 1;
    let delta = Math.floor((i - before) / (before === 0 ? damp : 2));
    delta += Math.floor(delta / length);
    let k = 0;
    for (; delta > ((base - tMin) * tMax) / 2; k += base) delta = Math.floor(delta / (base - tMin));
    bias = k + Math.floor(((base - tMin + 1) * delta) / (delta + skew));
    n += Math.floor(i / length);
    i %= length;
    if (n > 0x10ffff || (n >= 0xd800 && n < 0xe000)) return label;
    output.splice(i, 0, n);
    i += 1;
  }
  return String.fromCodePoint(...output);
}

/** A label with each letter as what it looks like in ASCII (confusables.ts), marks taken off. Never throws. */
export function skeletonOf(label: string, looksLike: ReadonlyMap<string, string>): string {
  return [...label.normalize('NFD').replace(/\p{M}/gu, '')]
    .map((character) => looksLike.get(character) ?? character)
    .join('');
}
