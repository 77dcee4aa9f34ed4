import type { ComponentChildren } from 'preact';
import { words } from '../words.ts';
import { popupWords } from './popup-words.ts';
import { ScrollText } from './scroll-text.tsx';

/** What a person is warned of: in our own words. */
export interface Alarm {
  readonly title: string;
  readonly advice: string;
}

/** Whether the browser may show notifications for Earshot; null: not known yet. */
export type NoticeState = 'off' | 'on' | 'denied' | null;

/** The warnings of a tab, and what the person can do to be told of them outside of the popup. */
export interface Warnings {
  readonly alarms: readonly Alarm[];
  readonly notices: NoticeState;
  readonly onAllowNotices: () => void;
}

interface GlanceProps extends Warnings {
  /** Where to look further; stays whatever is said above it. */
  readonly act?: ComponentChildren;
  /** What is said while there is nothing to warn of. */
  readonly children: ComponentChildren;
}

/**
 * What matters most here, in a place of one height. Someone asking for secrets, or deceiving, takes that place at once:
 * a warning that pushed the rest down would put something else under a finger.
 */
export function Glance({ alarms, notices, onAllowNotices, act, children }: GlanceProps) {
  return (
    <section class={alarms.length > 0 ? 'glance is-alarm' : 'glance'}>
      {alarms.length > 0 ? (
        <ScrollText class="glance-text" role="alert" label={popupWords.alarm}>
          <svg class="alarm-sign" width="22" height="20" viewBox="0 0 22 20" aria-hidden="true">
            <path d="M11 2 20.5 18.5H1.5ZM11 7.5v5.2M11 15.3v.1" />
          </svg>
          {alarms.map(({ title, advice }) => (
            <p key={title}>
              <strong>{words.sentence(title)}</strong> {advice}
            </p>
          ))}
          {notices === 'off' && (
            <p>
              <button type="button" class="link" onClick={onAllowNotices}>
                {popupWords.allowNotices}
              </button>
            </p>
          )}
          {notices === 'denied' && <p>{popupWords.noticesDenied}</p>}
        </ScrollText>
      ) : (
        <ScrollText class="glance-text">{children}</ScrollText>
      )}
      {act && <p class="glance-act">{act}</p>}
    </section>
  );
}
