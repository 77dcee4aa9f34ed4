// Whether everything that goes into the extension, and everything that builds it, may be used: the licences of all
// installed packages against the list of those that this project takes.
import { createRequire } from 'node:module';
import { root } from './setup.mjs';

const checker = createRequire(import.meta.url)('license-checker-rseidelsohn');
const taken =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD(?:-[23]-Clause)?|Apache-2\.0|Apache2|MPL-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Python-2\.0|Unlicense|WTFPL|Zlib)\*?$/;

/** Packages whose package.json names no licence; read in the file that they carry, 2026-11-22. */
const readByHand = { 'map-stream@0.1.0': 'MIT' };

/** Whether an SPDX expression can be met with the licences that are taken: one side of each OR, every side of each AND. */
function isTaken(expression) {
  return String(expression)
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/i)
    .some((side) => side.split(/\s+AND\s+|,\s*/i).every((licence) => taken.test(licence.trim())));
}

checker.init({ start: root, excludePrivatePackages: true }, (error, packages) => {
  if (error) throw error;
  const refused = Object.entries(packages).filter(
    ([name, { licenses }]) => !isTaken(readByHand[name] ?? licenses),
  );
  for (const [name, { licenses }] of refused) console.error(`${name}: ${licenses}`);
  console.log(`${Object.keys(packages).length} packages, ${refused.length} with a licence that is not taken`);
  process.exitCode = refused.length > 0 ? 1 : 0;
});
