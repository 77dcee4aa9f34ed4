import { useState } from 'preact/hooks';
import { OptionsView } from '../../components/options/options-view.tsx';
import type { Notice } from '../../components/options/options-words.ts';
import { parseSettingsFile, writeSettings } from '../../lib/settings/file.ts';
import { defaults, type Settings, siteFromText, withSite } from '../../lib/settings/settings.ts';
import { useSettings } from '../popup/use-settings.ts';
import { saveFile } from '../report/save-file.ts';

/** The settings page. */
export function OptionsApp() {
  const { settings, change } = useSettings();
  const [notice, setNotice] = useState<Notice | null>(null);
  if (!settings) return null;

  const keep = async (edit: (own: Settings) => Partial<Settings>, done: Notice | null = null) => {
    // Taken away before, not after: by then there may be a newer one.
    setNotice(null);
    const isKept = await change(edit);
    if (!isKept) setNotice({ kind: 'unkept' });
    else if (done) setNotice(done);
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
      onChange={(changes) => void keep(() => changes)}
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
