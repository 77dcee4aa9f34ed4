import { catalogueVersion, hostIndex } from 'virtual:earshot/hosts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { alarmsOf } from '../lib/audit/alarms.ts';
import { checks } from '../lib/audit/registry.ts';
import { noteOf } from '../lib/history/note.ts';
import { askHostSchema } from '../lib/messages/from-frame.ts';
import { typingTestActSchema } from '../lib/messages/typing-test.ts';
import { cataloguePatterns } from '../lib/observe/network.ts';
import { probeGlobals } from '../lib/observe/probe-globals.ts';
import { siteOf } from '../lib/settings/settings.ts';
import { loadAudit, removeAudit, saveAudit } from '../lib/store/audits.ts';
import {
  areNoticesOn,
  loadLocalSettings,
  loadSettings,
  onSettingsChange,
  takeSynced,
} from '../lib/store/settings.ts';
import { loadTypingTest, saveTypingTest } from '../lib/store/typing-tests.ts';
import { keepNote } from '../lib/store/visit-notes.ts';
import { AlarmNotices } from '../lib/tabs/alarm-notices.ts';
import { badgeOf, failedBadge, showBadge } from '../lib/tabs/badge.ts';
import { dataReader } from '../lib/tabs/data-files.ts';
import { welcome } from '../lib/tabs/first-run.ts';
import { forgettingInBrowser, planOfAlarm } from '../lib/tabs/forgetting-in-browser.ts';
import { FrameMessages } from '../lib/tabs/frame-messages.ts';
import { GlobalsProbe } from '../lib/tabs/globals-probe.ts';
import { enforceGuardPolicy } from '../lib/tabs/guard-policy.ts';
import { greyIfUnreadable } from '../lib/tabs/icon.ts';
import { IgnoredSites } from '../lib/tabs/ignored-sites.ts';
import { Inspection } from '../lib/tabs/inspection.ts';
import { PageClaims } from '../lib/tabs/page-claims.ts';
import { PartyNames } from '../lib/tabs/party-names.ts';
import { type RequestEvents, RequestWatch } from '../lib/tabs/request-watch.ts';
import { type BodyEvent, SpokenRequests } from '../lib/tabs/spoken-requests.ts';
import { TabAudits } from '../lib/tabs/tab-audits.ts';
import { Traffic } from '../lib/tabs/traffic.ts';
import { type GetSecurityInfo, Transport } from '../lib/tabs/transport.ts';
import { TypingTests } from '../lib/tabs/typing-tests.ts';
import { UnsentWatch } from '../lib/tabs/unsent-watch.ts';
import { visitDesk } from '../lib/tabs/visit-desk.ts';
import { forgetWishedHosts } from '../lib/tabs/whole-hosts.ts';
import { loadLanguage } from '../lib/words/load-language.ts';

// Extension pages forbid eval, which zod would else try.
z.config({ jitless: true });

/** What a message's sender may bear beyond what the polyfill's types know. */
interface BrowserSender {
  readonly origin?: string;
  readonly documentId?: string;
  readonly documentLifecycle?: string;
}

/** Scripts that look at keys, as the page's world tells them: it may say anything. */
const readersSchema = z.array(z.string().check(z.maxLength(500))).check(z.maxLength(20));

export default defineBackground(() => {
  /** Where settings cannot be read the language is the browser's. Never rejects. */
  const learnLanguage = () =>
    loadLocalSettings().then(
      ({ settings }) => loadLanguage(settings.language),
      () => undefined,
    );
  let language = learnLanguage();
  const forgetting = forgettingInBrowser();
  const ignored = new IgnoredSites();
  const inspection = new Inspection(
    async (tabId) => {
      const [page] = (await audits.peek(tabId))?.evidence.page ?? [];
      if (page && (await ignored.has(page.url.host))) return;
      const target = { tabId, allFrames: true };
      // Before anybody has touched the page, if it can be; in its own document alone.
      browser.scripting
        .executeScript({ target: { tabId }, files: ['/consent.js'], injectImmediately: true })
        .catch(() => undefined);
      // The guard first: what is typed meanwhile is seen.
      await browser.scripting.executeScript({
        target,
        files: [
          '/guard.js',
          '/inspector.js',
          '/store-reader.js',
          '/form-reader.js',
          '/typing.js',
          '/other-side.js',
        ],
        injectImmediately: true,
      });
      void globals.run(tabId);
    },
    (tabId) => {
      // Not only once it is judged and kept: a widget opens its socket meanwhile.
      requests.watchTab(tabId);
      void browser.tabs
        .get(tabId)
        .then(({ url }) => forgetting.shown(tabId, siteOf(url) ?? ''))
        .catch(() => undefined);
    },
  );
  const readData = dataReader((path) => fetch(path));
  const audits: TabAudits = new TabAudits({
    checks,
    vendors: () => readData('vendors'),
    catalogueVersion,
    nowMs: () => Date.now(),
    load: loadAudit,
    save: saveAudit,
    remove: removeAudit,
    isLeftAlone: (host) => ignored.has(host),
    notChats: () => ignored.notChats(),
    onFailed: (tabId) => void showBadge(tabId, failedBadge()),
    onJudged(record, result, isKept) {
      const { tabId, masking } = record;
      void parties.name(record, result);
      void language.then(() => showBadge(tabId, badgeOf(result, isKept, masking)));
      void notices.tell(tabId, record.startedAt, alarmsOf(result));
      visited(record, result);
      if (result.state !== 'no-chat') requests.watchTab(tabId);
    },
  });
  const visited = visitDesk(
    async (tabId) =>
      (await browser.tabs.get(tabId)).incognito || (await loadSettings()).settings.historyDays === 0,
    async (id, { startedAt, evidence: { page } }, { widgets }) => {
      const note = page[0] && noteOf(startedAt, page[0].url, catalogueVersion, widgets);
      if (note?.chats[0]) await keepNote(id, note);
    },
  );
  const notices = new AlarmNotices(async () => {
    // Not there until the person permits it.
    const { notifications } = browser as unknown as { notifications?: typeof browser.notifications };
    if (!notifications || !(await areNoticesOn())) return null;
    const iconUrl = browser.runtime.getURL('/icon/128.png');
    return (id, message) => notifications.create(id, { type: 'basic', iconUrl, title: 'Earshot', message });
  });
  const parties = new PartyNames(
    () => readData('parties'),
    audits,
    () => readData('brands'),
  );
  const globals = new GlobalsProbe(
    () => readData('globals'),
    async (tabId, names) => {
      const target = { tabId, allFrames: true };
      return browser.scripting.executeScript({ target, world: 'MAIN', func: probeGlobals, args: [names] });
    },
    audits,
  );
  const traffic = new Traffic(audits, inspection, hostIndex);
  // Firefox's alone, and so is the permission to hold back a response, which it needs.
  const { getSecurityInfo = null } = browser.webRequest as unknown as { getSecurityInfo?: GetSecurityInfo };
  const transport = new Transport(audits, getSecurityInfo, () => Date.now());
  // The polyfill's types know neither that a listener may answer nothing nor each other's detail fields.
  const events = browser.webRequest as unknown as RequestEvents;
  const requests = new RequestWatch(events, {
    onRequest(details) {
      void traffic.request(details);
      void transport.heard(details);
    },
    onResponse: (details) => void traffic.response(details),
    onFailed: (details) => void transport.failed(details),
    onAnswered: getSecurityInfo && ((details) => transport.answered(details)),
  });
  const claims = new PageClaims(
    (tabId) =>
      browser.scripting.executeScript({ target: { tabId }, world: 'MAIN', files: ['/page-claims.js'] }),
    audits,
  );
  const spoken: SpokenRequests = new SpokenRequests(
    browser.webRequest.onBeforeRequest as unknown as BodyEvent,
    (details) => unsent.request(details),
  );
  const unsent: UnsentWatch = new UnsentWatch(audits, {
    listen(tabId, isOpen) {
      spoken.listen(tabId, isOpen);
      // A tab that was closed has no frame to tell.
      void browser.tabs.sendMessage(tabId, { type: 'tap', isOpen }).catch(() => undefined);
    },
    async readKeys(tabId, frameId) {
      const [answer] = await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        world: 'MAIN',
        files: ['/key-readers.js'],
        injectImmediately: true,
      });
      return readersSchema.safeParse(answer?.result).data ?? [];
    },
    heard: (tabId, message) => void typingTests.heard(tabId, message),
    nowMs: () => Date.now(),
  });
  const testAlarm = 'typing-test:';
  const typingTests = new TypingTests({
    load: loadTypingTest,
    save: saveTypingTest,
    lift(tabId, isOn) {
      void browser.tabs.sendMessage(tabId, { type: 'pass-test-card', isOn }).catch(() => undefined);
    },
    watchCard: (tabId, isOn) => unsent.testCard(tabId, isOn),
    wakeAt: (tabId, when) => void browser.alarms.create(testAlarm + tabId, { when }),
    nowMs: () => Date.now(),
  });
  const messages = new FrameMessages(
    hostIndex,
    audits,
    inspection,
    (tabId, url) => {
      requests.forgetTab(tabId);
      transport.forgetTab(tabId);
      unsent.forget(tabId);
      typingTests.forget(tabId);
      traffic.shown(tabId, url);
    },
    () => Date.now(),
    (tabId, isTouched) => void claims.run(tabId, isTouched),
    (tabId, result) => void forgetting.erased(tabId, result),
  );

  const readFromAfar = () => {
    void takeSynced();
    void enforceGuardPolicy();
  };

  // All listeners are registered in this turn: only then does an event wake a worker that was ended.
  browser.webRequest.onHeadersReceived.addListener(
    (details) => {
      if (traffic.mainFrame(details)) {
        requests.forgetTab(details.tabId);
        transport.forgetTab(details.tabId);
        unsent.forget(details.tabId);
        typingTests.forget(details.tabId);
        // Without the time of the response, all that was said is of the page before.
        void messages.navigated(details.tabId, details.timeStamp ?? Number.POSITIVE_INFINITY);
      }
      return undefined;
    },
    // On a page without chat this is the only event: its frames' answers are not listened to.
    { urls: ['<all_urls>'], types: ['main_frame'] },
    ['responseHeaders'],
  );
  requests.watchHosts(cataloguePatterns(hostIndex));
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const act = typingTestActSchema.safeParse(message).data;
    // Popup and report alone: a frame's script has the page's address.
    if (act && sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')))
      typingTests.act(act);
    const tabId = sender.tab?.id;
    if (act || tabId === undefined || sender.id !== browser.runtime.id) return undefined;
    if (askHostSchema.safeParse(message).success) return Promise.resolve(siteOf(sender.tab?.url));
    const { frameId = 0, url } = sender;
    if (unsent.receive(message, { tabId, frameId })) return undefined;
    const { origin, documentId, documentLifecycle } = sender as BrowserSender;
    void messages.receive(message, { tabId, frameId, url, origin, documentId, documentLifecycle });
    return undefined;
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name.startsWith(testAlarm)) void typingTests.due(Number(name.slice(testAlarm.length)));
    const plan = planOfAlarm(name);
    if (plan !== null) void forgetting.due(plan);
  });
  browser.runtime.onStartup.addListener(() => {
    void forgetting.started();
    readFromAfar();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    readFromAfar();
    void welcome(reason);
  });
  onSettingsChange((area, changed) => {
    if (area === 'sync') void takeSynced(changed);
    if (area === 'managed') void enforceGuardPolicy();
    if (area !== 'local') return;
    const isSaidAnew = changed.includes('language');
    if (isSaidAnew) language = learnLanguage();
    // Judged anew as they stand.
    if (isSaidAnew || changed.includes('notChats'))
      void browser.tabs.query({}).then((tabs) => {
        for (const { id = -1 } of tabs) void audits.change(id, () => undefined);
      });
  });
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('browsingData')) void forgetWishedHosts();
  });
  browser.tabs.onActivated.addListener(({ tabId }) => void greyIfUnreadable(tabId));
  browser.tabs.onRemoved.addListener((tabId) => {
    inspection.forget(tabId);
    requests.forgetTab(tabId);
    transport.forgetTab(tabId);
    unsent.forget(tabId);
    typingTests.forget(tabId);
    messages.closed(tabId);
    void audits.closed(tabId);
  });
});
