import { Foreign } from '../foreign.tsx';
import { formatMs } from '../format.ts';
import { kindWords, trustMeanings, trustWords, words } from '../words.ts';
import { describe } from './describe.ts';
import type { Entry } from './index-evidence.ts';

/** How many items are shown in full; a verdict can rest on hundreds. */
const maxShown = 8;

interface ProofListProps {
  readonly ids: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
}

/** The items that a verdict rests on, each with what is known of it and who says so. */
export function ProofList({ ids, entries }: ProofListProps) {
  if (ids.length === 0) return <p class="quiet">{words.noEvidence}</p>;
  return (
    <>
      <ul class="proofs">
        {ids.slice(0, maxShown).map((id) => (
          <li key={id} class="proof">
            <Proof id={id} entry={entries.get(id)} />
          </li>
        ))}
      </ul>
      {ids.length > maxShown && <p class="quiet">{words.moreEvidence(ids.length - maxShown)}</p>}
    </>
  );
}

function Proof({ id, entry }: { readonly id: string; readonly entry: Entry | undefined }) {
  if (!entry)
    return (
      <p class="quiet">
        <span class="mono">{id}</span> {words.lostEvidence}
      </p>
    );
  const { headline, facts } = describe(entry);
  const { trust, frameId, atMs } = entry.item;
  return (
    <>
      <p class="proof-head">
        <span class="proof-kind">{kindWords[entry.kind]}</span> <Foreign text={headline} />
      </p>
      <dl class="facts">
        {facts.map(({ label, value, isForeign }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{isForeign ? <Foreign text={value} /> : value}</dd>
          </div>
        ))}
      </dl>
      <p class="provenance">
        <span title={trustMeanings[trust]}>{trustWords[trust]}</span>
        <span>{frameId === 0 ? words.topFrame : words.frame(frameId)}</span>
        <span class="num">{formatMs(atMs)}</span>
        <span class="mono">{id}</span>
      </p>
    </>
  );
}
