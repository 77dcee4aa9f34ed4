import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ForgetPanel, type ForgetState, type ForgetWhen } from '../../components/popup/forget-panel.tsx';
import type { JudgedWidget } from '../../lib/audit/result.ts';
import { requestOf } from '../../lib/forget/request.ts';
import {
  type ForgetPlan,
  type Forgotten,
  loadForgotten,
  loadPlans,
  watchForgetting,
} from '../../lib/store/forget-plans.ts';
import { keepWish } from '../../lib/store/whole-wish.ts';
import type { ChatToForget } from '../../lib/tabs/forgetting.ts';
import { forgettingInBrowser } from '../../lib/tabs/forgetting-in-browser.ts';
import { forgetWishedHosts } from '../../lib/tabs/whole-hosts.ts';

const hourMs = 3_600_000;
const delaysMs = { hour: hourMs, day: 24 * hourMs, week: 7 * 24 * hourMs } as const;
const browsingData = { permissions: ['browsingData' as const] };

interface ForgetSectionProps {
  readonly widget: JudgedWidget;
  readonly tabId: number;
  /** Host name of the page. */
  readonly site: string;
  readonly pageStartedAt: string;
}

/** Forgets one chat of the page in front, now or later. */
export function ForgetSection({ widget, tabId, site, pageStartedAt }: ForgetSectionProps) {
  const forgetting = useMemo(forgettingInBrowser, []);
  const [kept, setKept] = useState<{ plans: ForgetPlan[]; done: Forgotten[] }>({ plans: [], done: [] });
  const [isBusy, setBusy] = useState(false);
  const [isPermitted, setPermitted] = useState(false);
  const [trouble, setTrouble] = useState<ForgetState['trouble']>(null);
  const reads = useRef(0);
  const readAgain = useCallback(async () => {
    reads.current += 1;
    const read = reads.current;
    try {
      const now = { plans: await loadPlans(), done: await loadForgotten() };
      if (read === reads.current) setKept(now);
    } catch {
      setTrouble('failed');
    }
  }, []);
  useEffect(() => {
    readAgain();
    // Asked beforehand: a wait between the click and the browser's question would take the click's right to ask.
    browser.permissions.contains(browsingData).then(setPermitted, () => undefined);
    return watchForgetting(readAgain);
  }, [readAgain]);
  const run = useCallback(
    (work: Promise<unknown>) => {
      setBusy(true);
      setTrouble(null);
      // Not only when told of a change: that news was seen to stay out, once in forty times on a busy machine.
      work
        .catch(() => setTrouble('failed'))
        .then(readAgain)
        .finally(() => setBusy(false));
    },
    [readAgain],
  );

  const { request, left } = requestOf(widget);
  const isOwn = (one: { site: string; widget: string }) => one.site === site && one.widget === widget.name;
  const plan = kept.plans.find(isOwn);
  const chat: ChatToForget = { tabId, pageStartedAt, site, widget: widget.name, request };

  const onForget = (when: ForgetWhen) => {
    if (when === 'now') return run(forgetting.now(chat));
    const id = crypto.randomUUID();
    run(when === 'leave' ? forgetting.onLeaving(id, chat) : forgetting.after(id, delaysMs[when], chat));
  };
  const onForgetHost = (host: string) => {
    const asked = browser.permissions.request(browsingData);
    const wish = keepWish({ site, widget: widget.name, hosts: [host] });
    run(
      Promise.all([asked, wish]).then(async ([isGranted]) => {
        if (!isGranted) setTrouble('denied');
        // Else the background does it, for the browser's question may have closed the popup.
        else if (isPermitted) await forgetWishedHosts();
      }),
    );
  };
  return (
    <ForgetPanel
      id={widget.id}
      state={{
        things: request.things,
        outOfReach: left,
        wholeHosts: request.ownHosts,
        plan: plan ? { when: plan.when, dueAt: plan.dueAt } : null,
        last: kept.done.filter(isOwn).at(-1)?.result ?? null,
        isBusy,
        trouble,
      }}
      onForget={onForget}
      onCancel={() => run(plan ? forgetting.cancel(plan.id) : Promise.resolve())}
      onForgetHost={onForgetHost}
    />
  );
}
