import { words } from '../words.ts';
import { popupWords } from './popup-words.ts';

/** What a person is warned of: in our own words. */
export interface Alarm {
  readonly title: string;
  readonly advice: string;
}

/** Whether the browser may show notifications for Earshot; null: not known yet. */
export type NoticeState = 'off' | 'on' | 'denied' | null;

interface AlarmBannerProps {
  readonly alarms: readonly Alarm[];
  readonly notices: NoticeState;
  readonly onAllowNotices: () => void;
}

/** Says at once that the other side asks for secrets or deceives. */
export function AlarmBanner({ alarms, notices, onAllowNotices }: AlarmBannerProps) {
  if (alarms.length === 0) return null;
  return (
    <section class="alarm" role="alert" aria-label={popupWords.alarm}>
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
          <button type="button" class="button is-quiet" onClick={onAllowNotices}>
            {popupWords.allowNotices}
          </button>
        </p>
      )}
      {notices === 'denied' && <p>{popupWords.noticesDenied}</p>}
    </section>
  );
}
