import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LearnLinks } from '../../components/learn/learn-link.tsx';
import type {
  CopyOf,
  CorrectChat,
  DriftOf,
  ForgetOf,
  TypingTestOf,
} from '../../components/popup/popup-body.tsx';
import {
  auditedHost,
  hasButtons,
  hostOf,
  type PopupState,
  type ShownAudit,
} from '../../components/popup/popup-state.ts';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { ToldContext } from '../../components/sentence.tsx';
import { toldOf } from '../../components/tell.ts';
import { notChatOf } from '../../lib/audit/run.ts';
import { siteOf, withSite } from '../../lib/settings/settings.ts';
import { isSessionFull, loadAudit, type StoredAudit, watchAudit } from '../../lib/store/audits.ts';
import { greyIfUnreadable } from '../../lib/tabs/icon.ts';
import { isReadable } from '../../lib/tabs/readable.ts';
import type { Drifts } from '../visits/drifts.ts';
import { useDrifts } from '../visits/use-drifts.ts';
import { ForgetSection } from './forget-section.tsx';
import { TranscriptSection } from './transcript-section.tsx';
import { TypingTestSection } from './typing-test-section.tsx';
import { useAlarms } from './use-alarms.ts';
import { type ActiveTab, useGuard } from './use-guard.ts';
import { useSettings } from './use-settings.ts';

/** How long a page that has loaded may go without an audit before the popup says that it was not read. */
const graceMs = 1500;

const allSites = { origins: ['<all_urls>'] };

/** What of it is shown. */
const told = (drifts: Drifts | null) => [...(drifts ?? [])].filter(([, drift]) => drift !== null);

/** The popup of the tab in front, for as long as it is open; `first`: its audit as far as it is known at once. */
export function PopupApp({ first }: { readonly first: StoredAudit | null }) {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  /** null until it is known which tab that is: what then stands there shall stay where it is. */
  const [state, setState] = useState<PopupState | null>(first && { kind: 'read', audit: first });
  const shown = useRef(state);
  shown.current = state;
  const [newer, setNewer] = useState<ShownAudit | null>(null);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const isReading = useRef(false);
  const isPointedAt = useRef(false);
  /** Tells the audit in which what the person has just corrected holds. */
  const isAwaited = useRef<((audit: StoredAudit) => boolean) | null>(null);

  useEffect(() => {
    let stop = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const show = (audit: StoredAudit) => setState({ kind: 'read', audit });
    const start = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      if (isGone) return;
      if (active?.id === undefined || !isReadable(active.url)) {
        if (active?.id !== undefined) void greyIfUnreadable(active.id);
        // The browser hides the address of a site that Earshot may not read, as it hides its own.
        const isWithheld = !active?.url && !(await browser.permissions.contains(allSites).catch(() => true));
        return setState(isWithheld ? { kind: 'withheld', isRefused: false } : { kind: 'unreadable' });
      }
      setTab({ id: active.id, host: hostOf(active.url), site: siteOf(active.url) });
      setState((old) => old ?? { kind: 'reading' });
      stop = watchAudit(active.id, (audit) => {
        clearTimeout(timer);
        if (audit === null) {
          isReading.current = false;
          setNewer(null);
          setState({ kind: 'reading' });
        } else if (isAwaited.current?.(audit)) {
          isAwaited.current = null;
          setNewer(null);
          show(audit);
        } else if (isHeld()) {
          setCopied(null);
          setNewer(audit);
        } else show(audit);
      });
      const audit = await loadAudit(active.id);
      if (isGone) return;
      if (audit) return show(audit);
      setState({ kind: 'reading' });
      timer = setTimeout(async () => {
        const kind = (await isSessionFull()) ? 'full' : 'unread';
        if (!isGone) setState((old) => (old?.kind === 'reading' ? { kind } : old));
      }, graceMs);
    };
    start().catch(() => setState({ kind: 'broken' }));
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
  }, []);

  // Taken away while the popup is open: what it shows is of a page that Earshot sees no more.
  useEffect(() => {
    const onRemoved = ({ origins = [] }: { origins?: string[] }) => {
      if (origins.length > 0) setState({ kind: 'withheld', isRefused: false });
    };
    browser.permissions.onRemoved.addListener(onRemoved);
    return () => browser.permissions.onRemoved.removeListener(onRemoved);
  }, []);
  const onGrantAccess = useCallback(async () => {
    const isGranted = await browser.permissions.request(allSites).catch(() => false);
    if (!isGranted) return setState({ kind: 'withheld', isRefused: true });
    // No script of Earshot's is in the page yet.
    await browser.tabs.reload();
    window.close();
  }, []);
  const onCopy = async () => {
    if (!tab) return;
    // Not with the popup: what makes reports is not needed to open it.
    const { copySummary } = await import('./copy-summary.ts');
    setCopied(
      await copySummary(tab.id).then(
        () => true,
        () => false,
      ),
    );
  };

  const isRead = state?.kind === 'read';
  const readAudit = state?.kind === 'read' ? state.audit : null;
  /** Whether what comes in would move something that a person is at. */
  const isHeld = useCallback(
    () => isReading.current || (isPointedAt.current && hasButtons(shown.current)),
    [],
  );
  const found = useDrifts(readAudit);
  const [drifts, setDrifts] = useState(found);
  useEffect(() => {
    if (JSON.stringify(told(found)) === JSON.stringify(told(drifts))) return;
    if (isHeld()) setNewer((old) => old ?? readAudit);
    else setDrifts(found);
  }, [found, drifts, readAudit, isHeld]);
  const onReading = useCallback(() => {
    // A click on a notice, such as to reload the page, is no reading: what comes of it is shown at once.
    isReading.current = isRead;
  }, [isRead]);
  const onShowNewer = useCallback(() => {
    if (newer) setState({ kind: 'read', audit: newer });
    setNewer(null);
    setDrifts(found);
  }, [newer, found]);
  const onPointer = useCallback(
    (isOver: boolean) => {
      isPointedAt.current = isOver;
      if (!isOver && !isReading.current) onShowNewer();
    },
    [onShowNewer],
  );
  const onOpenReport = useCallback(async () => {
    if (!tab) return;
    await browser.tabs.create({ url: `${browser.runtime.getURL('/report.html')}?tab=${tab.id}` });
    window.close();
  }, [tab]);
  const newest = newer ?? readAudit;
  const settings = useSettings();
  const alarms = useAlarms(newest, settings);
  const guard = useGuard(tab, newest, settings);
  const isIgnored = tab?.site != null && settings.settings?.settings.ignoredSites.includes(tab.site) === true;
  const onOpenSettings = useCallback(async () => {
    await browser.runtime.openOptionsPage();
    window.close();
  }, []);
  const onReload = useCallback(async () => {
    if (!tab) return;
    setState({ kind: 'reading' });
    await browser.tabs.reload(tab.id);
  }, [tab]);

  const links = useMemo(() => ({ tabId: tab?.id ?? null }), [tab]);
  // The typing test tells of the newest audit, the rest of the one that is shown.
  const sentences = useMemo(() => {
    const audits = [newer, readAudit];
    return toldOf(audits.flatMap((audit) => audit?.result.widgets ?? []));
  }, [newer, readAudit]);
  const site = tab?.site ?? null;
  const forgetOf: ForgetOf = (widget, { record }) =>
    tab &&
    site !== null && (
      <ForgetSection widget={widget} tabId={tab.id} site={site} pageStartedAt={record.startedAt} />
    );

  const driftOf: DriftOf = ({ vendorId }) => drifts?.get(vendorId ?? '') ?? null;
  const onCorrect: CorrectChat = (widget, { record }, isChat) => {
    const one = notChatOf(record, widget);
    // What comes of it is shown at once, however much the person is reading.
    isAwaited.current = ({ result }) =>
      result.widgets.every((other) => other.id !== widget.id || (other.isCorrected !== true) === isChat);
    void settings.change(({ notChats }) => ({ notChats: withSite(notChats, one, !isChat) }));
  };

  const copyOf: CopyOf = (widget, { record }) =>
    tab && <TranscriptSection widget={widget} tabId={tab.id} site={auditedHost(record)} />;

  // What was typed is told at once, however much the person is reading.
  const typingTestOf: TypingTestOf = (audit) =>
    tab && <TypingTestSection tabId={tab.id} widgets={(newer ?? audit).result.widgets} />;

  if (state === null) return null;
  return (
    <LearnLinks.Provider value={links}>
      <ToldContext.Provider value={sentences}>
        <PopupView
          state={isIgnored ? { kind: 'ignored' } : state}
          host={state.kind === 'read' ? auditedHost(state.audit.record) : (tab?.host ?? null)}
          hasNewer={newer !== null}
          {...guard}
          // Where nothing is looked at, nothing is guarded.
          guard={isIgnored ? null : guard.guard}
          {...alarms}
          forgetOf={forgetOf}
          driftOf={driftOf}
          copyOf={copyOf}
          onCorrect={onCorrect}
          typingTestOf={typingTestOf}
          onShowNewer={onShowNewer}
          onOpenReport={onOpenReport}
          onReload={onReload}
          onGrantAccess={() => void onGrantAccess()}
          onCopy={() => void onCopy()}
          isCopied={isCopied}
          onReadAgain={guard.guard?.isLookedAt == null ? null : () => void guard.onSwitchLooking(true)}
          onOpenSettings={onOpenSettings}
          onReading={onReading}
          onPointer={onPointer}
        />
      </ToldContext.Provider>
    </LearnLinks.Provider>
  );
}
