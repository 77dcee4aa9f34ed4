import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { OptionsView } from '../../components/options/options-view.tsx';
import type { Notice } from '../../components/options/options-words.ts';
import { parseSettingsFile, writeSettings } from '../../lib/settings/file.ts';
import {
  defaults,
  languageChoices,
  languages,
  maxHistoryDays,
  type Settings,
  siteFromText,
  withSite,
} from '../../lib/settings/settings.ts';
import { useSettings } from '../popup/use-settings.ts';
import { saveFile } from '../report/save-file.ts';

const notifications = { permissions: ['notifications' as const] };

/** The settings page. */
export function OptionsApp() {
  const { settings, change } = useSettings();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [areNoticesPermitted, setPermitted] = useState(false);
  useEffect(() => {
    const read = () =>
      void browser.permissions.contains(notifications).then(setPermitted, () => setPermitted(false));
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  if (!settings) return null;

  const keep = async (edit: (own: Settings) => Partial<Settings>, done: Notice | null = null) => {
    // Taken away before, not after: by then there may be a newer one.
    setNotice(null);
    const kept = await change(edit);
    if (kept === false) setNotice({ kind: 'unkept' });
    else if (kept === 'done') setNotice(done);
    else setNotice({ kind: `sync-${kept}` });
  };
  const onNotices = async (areNoticesOn: boolean) => {
    if (areNoticesOn) {
      const isGranted = await browser.permissions.request(notifications).catch(() => false);
      if (!isGranted) return setNotice({ kind: 'denied' });
    }
    await keep(() => ({ areNoticesOn }));
    // What is not used is not kept.
    if (!areNoticesOn) await browser.permissions.remove(notifications).catch(() => false);
  };
  const onHistoryDays = (text: string) => {
    const days = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isInteger(days) || days < 0 || days > maxHistoryDays)
      setNotice({ kind: 'no-days', most: maxHistoryDays });
    else void keep(() => ({ historyDays: days })).then(() => forgetOlder(days));
  };
  const onSite = (name: 'ignoredSites' | 'guardOffSites', text: string, isIn: boolean) => {
    const site = siteFromText(text);
    if (site === null) setNotice({ kind: 'no-site', text });
    else void keep((own) => ({ [name]: withSite(own[name], site, isIn) }));
    return site !== null;
  };
  const onImport = async (file: File) => {
    const text = await file.text().catch(() => null);
    if (text === null) return setNotice({ kind: 'unread' });
    const read = parseSettingsFile(text);
    if ('problem' in read) return setNotice({ kind: 'no-import', file: file.name, ...read });
    await keep(() => read.settings, { kind: 'imported', file: file.name });
  };
  return (
    <OptionsView
      own={settings.own}
      corrupt={settings.corrupt}
      policy={settings.policy}
      notice={notice}
      languages={languages}
      onChange={({ language, ...changes }) => {
        const chosen = languageChoices.find((one) => one === language);
        void keep(() => (chosen ? { ...changes, language: chosen } : changes));
      }}
      onChatAgain={(notChat) => void keep((own) => ({ notChats: withSite(own.notChats, notChat, false) }))}
      areNoticesPermitted={areNoticesPermitted}
      maxHistoryDays={maxHistoryDays}
      onNotices={(areOn) => void onNotices(areOn)}
      onHistoryDays={onHistoryDays}
      onSite={onSite}
      onExport={() => {
        saveFile('earshot-settings.json', 'application/json', writeSettings(settings.own));
        setNotice({ kind: 'exported' });
      }}
      onImport={(file) => void onImport(file)}
      onReset={() => void keep(() => defaults, { kind: 'reset' })}
    />
  );
}

/** Forgets at once what is older than that. */
async function forgetOlder(days: number): Promise<void> {
  const { takeIn } = await import('../../lib/store/history.ts');
  // A history that cannot be opened says so on its own page.
  await takeIn(days).catch(() => undefined);
}
