import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { adviceOf, titleOf } from '../../components/check-words.ts';
import type { Alarm, NoticeState } from '../../components/popup/glance.tsx';
import type { ShownAudit } from '../../components/popup/popup-state.ts';
import { alarmsOf } from '../../lib/audit/alarms.ts';
import type { useSettings } from './use-settings.ts';

const notifications = { permissions: ['notifications' as const] };

/** What the newest audit of a tab warns of, and whether the browser may say so outside of the popup. */
export function useAlarms(audit: ShownAudit | null, { settings, change }: ReturnType<typeof useSettings>) {
  const [permitted, setNotices] = useState<NoticeState>(null);
  useEffect(() => {
    browser.permissions.contains(notifications).then(
      (isGranted) => setNotices(isGranted ? 'on' : 'off'),
      () => undefined,
    );
  }, []);
  const onAllowNotices = useCallback(() => {
    browser.permissions.request(notifications).then(
      (isGranted) => {
        setNotices(isGranted ? 'on' : 'denied');
        if (isGranted) void change(() => ({ areNoticesOn: true }));
      },
      () => setNotices('denied'),
    );
  }, [change]);
  const isDecidedOff = settings?.policy.notices === false;
  const isTurnedOff = permitted === 'on' && settings?.settings.areNoticesOn === false;
  const notices = isDecidedOff ? null : isTurnedOff ? 'off' : permitted;
  const alarms = audit
    ? alarmsOf(audit.result).map(
        (finding): Alarm => ({
          title: titleOf(finding).text,
          advice: adviceOf(finding.checkId, 'visitor'),
        }),
      )
    : [];
  return { alarms, notices, onAllowNotices };
}
