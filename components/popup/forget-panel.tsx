import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ForgetResult, KeptThing, LeftThing } from '../../lib/evidence/forgotten.ts';
import { Foreign } from '../foreign.tsx';
import { formatTime } from '../format.ts';
import { forgetWords as words } from './forget-words.ts';

/** When a chat is to be forgotten. */
export type ForgetWhen = keyof typeof words.choices;

/** What is known of forgetting one chat. */
export interface ForgetState {
  /** What can be taken away, by recorded name. */
  readonly things: readonly KeptThing[];
  /** What is known to be kept and cannot. */
  readonly outOfReach: readonly LeftThing[];
  /** Hosts of the chat's own, of which all can be taken away. */
  readonly wholeHosts: readonly string[];
  /** `dueAt`: UTC, ISO 8601. */
  readonly plan: { readonly when: 'leave' | 'next' | 'time'; readonly dueAt: string | null } | null;
  /** What came of it the last time. */
  readonly last: ForgetResult | null;
  readonly isBusy: boolean;
  readonly trouble: 'failed' | 'denied' | null;
}

interface ForgetPanelProps {
  readonly state: ForgetState;
  /** Tells its radio buttons from those of other chats. */
  readonly id: string;
  readonly onForget: (when: ForgetWhen) => void;
  readonly onCancel: () => void;
  readonly onForgetHost: (host: string) => void;
}

const choices = Object.keys(words.choices) as ForgetWhen[];

/** What a chat keeps, when it is to be forgotten, and what came of it. */
export function ForgetPanel({ state, id, onForget, onCancel, onForgetHost }: ForgetPanelProps) {
  const [when, setWhen] = useState<ForgetWhen>('now');
  const { things, outOfReach, wholeHosts, plan, last, isBusy, trouble } = state;
  const panel = useRef<HTMLDivElement>(null);
  const isPlanned = plan !== null;
  const wasPlanned = useRef(isPlanned);
  // A button that goes takes the focus with it: whoever pressed it by keyboard goes on at the one that took its place.
  useLayoutEffect(() => {
    const isChanged = wasPlanned.current !== isPlanned;
    wasPlanned.current = isPlanned;
    if (isChanged && document.activeElement === document.body)
      panel.current?.querySelector<HTMLElement>('[data-next]')?.focus();
  }, [isPlanned]);
  return (
    <div class="forget" ref={panel}>
      {things.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p>{words.what(things.length)}</p>
          <Things things={things} />
          <p class="quiet">{words.only}</p>
        </>
      )}
      {outOfReach.length > 0 && <Left left={outOfReach} />}
      {things.length > 0 && plan === null && (
        <>
          <fieldset class="forget-when">
            <legend>{words.when}</legend>
            {choices.map((choice) => (
              <label class="switch" key={choice}>
                <input
                  type="radio"
                  name={`forget-${id}`}
                  value={choice}
                  checked={when === choice}
                  onChange={() => setWhen(choice)}
                />
                <span>{words.choices[choice]}</span>
              </label>
            ))}
          </fieldset>
          <button
            type="button"
            class="button"
            data-next
            // Not `disabled`, which would take the focus away.
            aria-disabled={isBusy}
            onClick={() => !isBusy && onForget(when)}
          >
            {isBusy ? words.going : words.go}
          </button>
        </>
      )}
      {plan && (
        <p class="forget-plan">
          {plan.when === 'time' ? words.planned.time(formatTime(plan.dueAt ?? '')) : words.planned[plan.when]}{' '}
          <button type="button" class="button is-quiet" data-next onClick={onCancel}>
            {words.cancel}
          </button>
        </p>
      )}
      {wholeHosts.length > 0 && (
        <>
          {wholeHosts.map((host) => {
            const [before, after] = words.whole();
            return (
              <button
                key={host}
                type="button"
                class="button is-quiet"
                aria-disabled={isBusy}
                onClick={() => !isBusy && onForgetHost(host)}
              >
                {before}
                <Foreign text={host} as="plain" />
                {after}
              </button>
            );
          })}
          <p class="quiet">{words.wholeMore}</p>
        </>
      )}
      <div role="status">
        {trouble && <p class="is-warning">{words[trouble]}</p>}
        {last && (
          <>
            <p>{last.removed.length === 0 ? words.removedNone : words.removed(last.removed.length)}</p>
            <Things things={last.removed} />
            {last.left.length > 0 && <Left left={last.left} />}
          </>
        )}
      </div>
    </div>
  );
}

function Things({ things }: { readonly things: readonly KeptThing[] }) {
  if (things.length === 0) return null;
  return (
    <ul class="signs">
      {things.map((thing) => (
        <li key={`${thing.area} ${thing.host} ${thing.name}`}>
          <ThingName thing={thing} />
        </li>
      ))}
    </ul>
  );
}

function Left({ left }: { readonly left: readonly LeftThing[] }) {
  return (
    <>
      <p>{words.left(left.length)}</p>
      <ul class="signs">
        {left.map((thing) => (
          <li key={`${thing.area} ${thing.host} ${thing.name}`}>
            <ThingName thing={thing} />
            <span class="sign-place">{words.reasons[thing.reason]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function ThingName({ thing }: { readonly thing: KeptThing }) {
  return (
    <>
      <span class="sign-kind">{words.areas[thing.area]}</span>
      {thing.name === '*' ? words.all : <Foreign text={thing.name} />}
      <span class="sign-place">
        <Foreign text={thing.host} as="plain" />
      </span>
    </>
  );
}
