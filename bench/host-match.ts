/**
 * What a request costs in the background: the look-up of its host beside a loop over all patterns, interleaved in one
 * process, over 10,000 URLs. Run: `node bench/host-match.ts`. Prints medians over rounds in microseconds a request,
 * and the sizes of the slices of the catalogue in bytes. The goal is under 2 µs a request for the look-up.
 */
import { compileGlobals, compileHosts, compileMarkers, compileParts } from '../lib/vendors/compile.ts';
import { identifyRequest, listHosts, listPaths, matchHost } from '../lib/vendors/host-match.ts';
import { loadCatalogue } from '../scripts/catalogue-plugin.ts';

const ROUNDS = 21;
const URLS = 10_000;

const vendors = await loadCatalogue();
// As the background has it: parsed from a string.
const index: ReturnType<typeof compileHosts> = JSON.parse(JSON.stringify(compileHosts(vendors)));
const patterns = listHosts(index);

/** mulberry32, seeded: the same URLs in every run. */
function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function makeUrls(): string[] {
  const random = randomSource(20261122);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(random() * list.length)];
    if (picked === undefined) throw new Error('an empty list');
    return picked;
  };
  const subs = ['', '', 'www.', 'cdn.', 'a1.b2.', 'static.eu-west-1.'];
  const tlds = ['com', 'net', 'co.uk', 'example', 'shop'];
  const paths = ['/', '/assets/app.4f2a.js', '/api/v2/items/58213?sort=price&page=2', '/fonts/inter.woff2#x'];
  const word = () => random().toString(36).slice(2, 10);
  return Array.from({ length: URLS }, () => {
    // Three requests in ten go to a host of the catalogue, half of those to the right path.
    if (random() < 0.3) {
      const { host, path } = pick(patterns);
      return `https://${pick(subs)}${host}${random() < 0.5 ? path : ''}${pick(paths)}`;
    }
    return `https://${pick(subs)}${word()}.${pick(tlds)}${pick(paths)}`;
  });
}

function naiveMatch(host: string, path: string): { vendorId: string; length: number } | null {
  let best: { vendorId: string; length: number } | null = null;
  for (const pattern of patterns) {
    const fits = host === pattern.host || host.endsWith(`.${pattern.host}`);
    if (!fits || !path.startsWith(pattern.path)) continue;
    const length = pattern.host.length * 1000 + pattern.path.length;
    if (!best || length > best.length) best = { vendorId: pattern.vendorId, length };
  }
  return best;
}

const urls = makeUrls();
const parsed = urls.map((url) => new URL(url));

const contestants: Record<string, () => number> = {
  'new URL alone': () => {
    let sum = 0;
    for (const url of urls) sum += new URL(url).hostname.length;
    return sum;
  },
  'matchHost alone': () => {
    let hits = 0;
    for (const { hostname, pathname } of parsed) if (matchHost(index, hostname, pathname)) hits++;
    return hits;
  },
  'new URL and matchHost': () => {
    let hits = 0;
    for (const url of urls) {
      const { hostname, pathname } = new URL(url);
      if (matchHost(index, hostname, pathname)) hits++;
    }
    return hits;
  },
  'identifyRequest alone': () => {
    let hits = 0;
    for (const { hostname, pathname } of parsed)
      if (identifyRequest(index, hostname, pathname, { type: 'script', params: [] })) hits++;
    return hits;
  },
  'loop over all patterns': () => {
    let hits = 0;
    for (const { hostname, pathname } of parsed) if (naiveMatch(hostname, pathname)) hits++;
    return hits;
  },
};

const times = new Map(Object.keys(contestants).map((name) => [name, [] as number[]]));
const results = new Map<string, number>();
for (let round = 0; round < ROUNDS + 3; round++) {
  for (const [name, run] of Object.entries(contestants)) {
    const start = performance.now();
    results.set(name, run());
    // The first rounds warm the compiler up.
    if (round >= 3) times.get(name)?.push(((performance.now() - start) * 1000) / URLS);
  }
}

console.log(
  `${vendors.length} vendors, ${patterns.length} patterns, ${listPaths(index).length} paths, ${URLS} URLs, ${ROUNDS} rounds`,
);
for (const [name, list] of times) {
  const sorted = list.sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(`${name.padEnd(24)} ${median.toFixed(3).padStart(8)} µs a request   (${results.get(name)})`);
}
const size = (slice: unknown) => JSON.stringify(slice).length;
console.log(
  `bytes: hosts ${size(index)}, markers ${size(compileMarkers(vendors))}, globals ${size(compileGlobals(vendors))}, parts ${size(compileParts(vendors))}`,
);
