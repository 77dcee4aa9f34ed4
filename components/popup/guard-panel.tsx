import { Foreign } from '../foreign.tsx';
import { guardWords } from './guard-words.ts';
import { ScrollText } from './scroll-text.tsx';

/** Why a message field is not guarded, as evidence has it. */
export type UnguardedReason = keyof typeof guardWords.reasons;

/** What the guard is set to, and what it does in this tab. */
export interface GuardState {
  /** null: the settings are still being read. */
  readonly settings: {
    readonly isOff: boolean;
    readonly isOffHere: boolean;
    readonly isCorrupt: boolean;
    /** Who manages the browser has decided: the switches are not the person's. */
    readonly isDecided: boolean;
  } | null;
  /** Whether chats are looked for on this site; null: that is not the person's to decide. */
  readonly isLookedAt: boolean | null;
  /** Host name for which it can be switched; null where the page has none. */
  readonly site: string | null;
  /** The last switch could not be kept. */
  readonly isUnkept: boolean;
  /** Digits are hidden in the message being written. */
  readonly isHiding: boolean;
  /** Messages sent with digits hidden. */
  readonly sentCount: number;
  /** One for each message field of the page that it cannot protect. */
  readonly unguarded: readonly UnguardedReason[];
}

interface GuardPanelProps {
  readonly guard: GuardState;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onSwitchHere: (isOn: boolean) => void;
  readonly onSendAsTyped: () => void;
  readonly onSwitchLooking: (isOn: boolean) => void;
}

/** The guard's state, its switches below it, and what it has hidden; as high whatever that is. */
export function GuardPanel({
  guard,
  onSwitch,
  onSwitchHere,
  onSendAsTyped,
  onSwitchLooking,
}: GuardPanelProps) {
  const { settings, site, isHiding } = guard;
  const isOn = settings !== null && !settings.isOff && !settings.isOffHere;
  return (
    <section class="guard" aria-label={guardWords.title}>
      <details>
        <summary class="guard-head">
          <span class={`guard-light ${isOn ? 'is-on' : ''}`} aria-hidden="true" />
          {stateWords(settings)}
        </summary>
        <div class="guard-body">
          <label class="switch">
            <input
              type="checkbox"
              checked={settings !== null && !settings.isOff}
              disabled={settings === null || settings.isDecided}
              onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
            />
            <span>{guardWords.everywhere}</span>
          </label>
          {site !== null && (
            <label class="switch">
              <input
                type="checkbox"
                checked={settings !== null && !settings.isOffHere}
                disabled={settings === null || settings.isOff || settings.isDecided}
                onChange={({ currentTarget }) => onSwitchHere(currentTarget.checked)}
              />
              <span>
                {guardWords.here()[0]}
                <Foreign text={site} as="plain" />
                {guardWords.here()[1]}
              </span>
            </label>
          )}
          {site !== null && guard.isLookedAt !== null && (
            <label class="switch">
              <input
                type="checkbox"
                checked={guard.isLookedAt}
                onChange={({ currentTarget }) => onSwitchLooking(currentTarget.checked)}
              />
              <span>
                {guardWords.look()[0]}
                <Foreign text={site} as="plain" />
                {guardWords.look()[1]}
              </span>
            </label>
          )}
          {settings?.isDecided && <p class="quiet">{guardWords.decided}</p>}
          <p class="quiet">{guardWords.limits}</p>
        </div>
      </details>
      <div class="guard-notes">
        <ScrollText class="guard-note">
          <p>
            <Notes guard={guard} isOn={isOn} />
          </p>
        </ScrollText>
        {isHiding && isOn && (
          <button type="button" class="button is-quiet" aria-describedby="as-typed" onClick={onSendAsTyped}>
            {guardWords.sendAsTyped}
          </button>
        )}
      </div>
    </section>
  );
}

/** What there is to know of the guard now, what went wrong first; else what is wise on every site. */
function Notes({ guard, isOn }: { readonly guard: GuardState; readonly isOn: boolean }) {
  const { settings, isUnkept, isHiding, sentCount, unguarded } = guard;
  const isCorrupt = settings?.isCorrupt === true;
  const doings = isHiding ? guardWords.hiding : sentCount > 0 ? guardWords.sent(sentCount) : '';
  const isQuiet = !isCorrupt && !isUnkept && doings === '' && unguarded.length === 0;
  return (
    <>
      <span aria-live="polite">
        {isCorrupt && <span class="is-warning">{guardWords.corrupt} </span>}
        {isUnkept && <span class="is-warning">{guardWords.unkept} </span>}
        {doings}
      </span>{' '}
      {isHiding && isOn && (
        <span id="as-typed" class="quiet">
          {guardWords.sendAsTypedMore}
        </span>
      )}{' '}
      {unguarded.length > 0 && (
        <span class="is-warning">
          {guardWords.unguarded(
            unguarded.length,
            [...new Set(unguarded)].map((reason) => guardWords.reasons[reason]),
          )}
        </span>
      )}
      {isQuiet && <span class="quiet">{guardWords.advice}</span>}
    </>
  );
}

function stateWords(settings: GuardState['settings']): string {
  if (!settings) return guardWords.unknown;
  if (settings.isOff) return guardWords.off;
  return settings.isOffHere ? guardWords.offHere : guardWords.on;
}
