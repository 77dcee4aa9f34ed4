import { useId, useRef, useState } from 'preact/hooks';
import { Foreign } from '../foreign.tsx';
import { optionsWords } from './options-words.ts';

interface SiteListProps {
  readonly title?: string;
  readonly more: string;
  /** What the field for a new one is called; without it there is none. */
  readonly label?: string;
  readonly sites: readonly string[];
  /** Sites that are not the person's to take off. */
  readonly fixed?: readonly string[];
  /** Returns whether it is a site. */
  readonly onAdd?: (text: string) => boolean;
  readonly onRemove: (site: string) => void;
}

/** Sites that something is set for, to add to and to take from. */
export function SiteList({ title, more, label, sites, fixed = [], onAdd, onRemove }: SiteListProps) {
  const [text, setText] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const own = sites.filter((site) => !fixed.includes(site));
  return (
    <div class="sites">
      {title && <h3>{title}</h3>}
      <p class="quiet">{more}</p>
      {own.length + fixed.length === 0 ? (
        <p>{optionsWords.noSites}</p>
      ) : (
        <ul>
          {fixed.map((site) => (
            <li key={site}>
              <Foreign text={site} as="plain" />
            </li>
          ))}
          {own.map((site) => (
            <li key={site}>
              <Foreign text={site} as="plain" />
              <button
                type="button"
                class="button is-quiet"
                aria-label={optionsWords.removeSite(site)}
                onClick={() => {
                  onRemove(site);
                  // The button goes with its line.
                  field.current?.focus();
                }}
              >
                {optionsWords.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      {label !== undefined && onAdd && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (onAdd(text)) setText('');
          }}
        >
          <label for={id}>{label}</label>
          <input
            ref={field}
            id={id}
            type="text"
            value={text}
            placeholder={optionsWords.placeholder}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <button type="submit" class="button is-quiet">
            {optionsWords.add}
          </button>
        </form>
      )}
    </div>
  );
}
