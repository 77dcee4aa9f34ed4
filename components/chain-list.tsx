import type { ComponentChildren } from 'preact';
import type { ChainLink } from '../lib/audit/chain.ts';
import { Foreign } from './foreign.tsx';
import { chainBasisWords, chainKindWords } from './words.ts';

interface ChainListProps {
  readonly chain: ChainLink;
  /** What stands behind a step with evidence, such as a link to it. */
  readonly behind?: (id: string) => ComponentChildren;
}

/** The way that a chat came into the page, as lists in lists. What is not seen but inferred or claimed says so. */
export function ChainList({ chain, behind }: ChainListProps) {
  return (
    <ul class="chain-list">
      <Step link={chain} behind={behind} />
    </ul>
  );
}

function Step({ link, behind }: { readonly link: ChainLink; readonly behind: ChainListProps['behind'] }) {
  const { kind, name, product, id, basis, links } = link;
  return (
    <li>
      <span class="quiet">{chainKindWords[kind]}</span>{' '}
      {product !== null && (
        <>
          <strong>
            <Foreign text={product} as="plain" />
          </strong>{' '}
        </>
      )}
      <Foreign text={name} /> {basis !== 'seen' && <em class="quiet">{chainBasisWords[basis]}</em>}{' '}
      {id !== null && behind?.(id)}
      {links.length > 0 && (
        <ul>
          {links.map((inner, index) => (
            <Step key={`${inner.kind} ${inner.name} ${inner.id ?? index}`} link={inner} behind={behind} />
          ))}
        </ul>
      )}
    </li>
  );
}
