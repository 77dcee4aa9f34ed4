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
      {alarms.map(({ title, advice }) => (
        <p key={title}>
          <strong>{title}.</strong> {advice}
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
