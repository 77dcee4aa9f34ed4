import { useId, useRef } from 'preact/hooks';
import { EarMark } from '../brand/ear-mark.tsx';
import { languageName } from '../format.ts';
import { words } from '../words.ts';
import { type Notice, noticeWords, optionsWords } from './options-words.ts';
import { SiteList } from './site-list.tsx';

const themes = ['system', 'light', 'dark'] as const;

interface ShownSettings {
  /** `auto`, or a BCP 47 tag of one of `languages`. */
  readonly language: string;
  readonly theme: (typeof themes)[number];
  readonly isGuardOff: boolean;
  readonly guardOffSites: readonly string[];
  readonly ignoredSites: readonly string[];
  readonly historyDays: number;
  readonly isStrict: boolean;
  readonly areNoticesOn: boolean;
  readonly areSitesSynced: boolean;
  readonly notChats: readonly string[];
}

interface OptionsViewProps {
  /** Languages that there are to choose from, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** The person's own settings. */
  readonly own: ShownSettings;
  /** Names of settings that could not be read. */
  readonly corrupt: readonly string[];
  /** What whoever manages the browser has decided. */
  readonly policy: {
    readonly guard?: 'on' | 'off' | undefined;
    readonly theme?: string | undefined;
    readonly ignoredSites?: readonly string[] | undefined;
    readonly historyDays?: number | undefined;
    readonly strict?: boolean | undefined;
    readonly notices?: boolean | undefined;
    readonly syncSites?: boolean | undefined;
  };
  /** Whether the browser permits notifications. */
  readonly areNoticesPermitted: boolean;
  /** Most days that history can be kept. */
  readonly maxHistoryDays: number;
  readonly notice: Notice | null;
  readonly onChange: (
    changes: Partial<
      Pick<ShownSettings, 'theme' | 'language' | 'isGuardOff' | 'isStrict' | 'areSitesSynced'>
    >,
  ) => void;
  /** Takes something off the list of what is no chat. */
  readonly onChatAgain: (notChat: string) => void;
  readonly onNotices: (areOn: boolean) => void;
  /** `days`: as it was typed. */
  readonly onHistoryDays: (days: string) => void;
  /** Returns whether what was typed is a site. */
  readonly onSite: (list: 'ignoredSites' | 'guardOffSites', text: string, isIn: boolean) => boolean;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onReset: () => void;
}

/** All settings on one page. Each is kept at once. */
export function OptionsView(props: OptionsViewProps) {
  const { own, corrupt, policy, languages, notice, onChange, onSite, onExport, onImport, onReset } = props;
  const daysId = useId();
  const languageId = useId();
  const file = useRef<HTMLInputElement>(null);
  const themeName = useId();
  const isManaged = Object.values(policy).some((one) => one !== undefined);
  return (
    <main class="options">
      <header class="options-head">
        <EarMark size={28} />
        <h1>
          {words.brand} <span class="quiet">{optionsWords.title}</span>
        </h1>
      </header>
      {isManaged && <p class="options-note">{optionsWords.managed}</p>}
      {corrupt.length > 0 && <p class="options-note is-warning">{optionsWords.corrupt}</p>}

      <section>
        <h2>{optionsWords.guard}</h2>
        <Switch
          isOn={policy.guard === undefined ? !own.isGuardOff : policy.guard === 'on'}
          isDecided={policy.guard !== undefined}
          words={optionsWords.guardOn}
          onSwitch={(isOn) => onChange({ isGuardOff: !isOn })}
        />
        <p class="quiet">{optionsWords.guardMore}</p>
        <Switch
          isOn={policy.strict ?? own.isStrict}
          isDecided={policy.strict !== undefined}
          words={optionsWords.strict}
          onSwitch={(isStrict) => onChange({ isStrict })}
        />
        <p class="quiet">{optionsWords.strictMore}</p>
        {policy.guard === undefined && (
          <SiteList
            title={optionsWords.guardOffSites}
            more={optionsWords.guardOffSitesMore}
            label={optionsWords.addGuardSite}
            sites={own.guardOffSites}
            onAdd={(text) => onSite('guardOffSites', text, true)}
            onRemove={(site) => onSite('guardOffSites', site, false)}
          />
        )}
      </section>

      <section>
        <h2>{optionsWords.looking}</h2>
        <SiteList
          more={optionsWords.lookingMore}
          label={optionsWords.addSite}
          sites={own.ignoredSites}
          fixed={policy.ignoredSites ?? []}
          onAdd={(text) => onSite('ignoredSites', text, true)}
          onRemove={(site) => onSite('ignoredSites', site, false)}
        />
        <SiteList
          title={optionsWords.notChats}
          more={optionsWords.notChatsMore}
          sites={own.notChats}
          onRemove={props.onChatAgain}
        />
      </section>

      <section>
        <h2>{optionsWords.notices}</h2>
        <Switch
          isOn={props.areNoticesPermitted && (policy.notices ?? own.areNoticesOn)}
          isDecided={policy.notices === false}
          words={optionsWords.noticesOn}
          onSwitch={props.onNotices}
        />
        <p class="quiet">{optionsWords.noticesMore}</p>
      </section>

      <section>
        <h2>{optionsWords.history}</h2>
        <div class="days">
          <label for={daysId}>{optionsWords.historyDays}</label>
          <input
            id={daysId}
            type="number"
            min={0}
            max={props.maxHistoryDays}
            step={1}
            value={policy.historyDays ?? own.historyDays}
            disabled={policy.historyDays !== undefined}
            onChange={({ currentTarget }) => props.onHistoryDays(currentTarget.value)}
          />
        </div>
        <p class="quiet">{optionsWords.historyMore(props.maxHistoryDays)}</p>
        <p class="options-links">
          <a href="/visits.html" target="_blank" rel="noopener">
            {optionsWords.openHistory}
          </a>
          <a href="/compare.html" target="_blank" rel="noopener">
            {optionsWords.openCompare}
          </a>
        </p>
      </section>

      <section>
        <fieldset disabled={policy.theme !== undefined}>
          <legend>
            <h2>{optionsWords.theme}</h2>
          </legend>
          {themes.map((theme) => (
            <label class="switch" key={theme}>
              <input
                type="radio"
                name={themeName}
                checked={(policy.theme ?? own.theme) === theme}
                onChange={() => onChange({ theme })}
              />
              <span>{optionsWords.themes[theme]}</span>
            </label>
          ))}
        </fieldset>
      </section>

      <section>
        <h2>
          <label for={languageId}>{optionsWords.language}</label>
        </h2>
        <select
          id={languageId}
          value={own.language}
          onChange={({ currentTarget }) => onChange({ language: currentTarget.value })}
        >
          <option value="auto">{optionsWords.languageOfBrowser}</option>
          {languages.map((tag) => (
            // Each in itself: whoever looks for a language may read no other.
            <option key={tag} value={tag} lang={tag}>
              {languageName(tag)}
            </option>
          ))}
        </select>
      </section>

      <section>
        <h2>{optionsWords.file}</h2>
        <p class="quiet">{optionsWords.fileMore}</p>
        <div class="options-buttons">
          <button type="button" class="button" onClick={onExport}>
            {optionsWords.exportFile}
          </button>
          <button type="button" class="button is-quiet" onClick={() => file.current?.click()}>
            {optionsWords.importFile}
          </button>
          <button type="button" class="button is-quiet" onClick={onReset}>
            {optionsWords.reset}
          </button>
        </div>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={optionsWords.importFile}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) onImport(chosen);
            // So that the same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
      </section>

      <section>
        <h2>{optionsWords.kept}</h2>
        <p class="quiet">{optionsWords.keptMore}</p>
        <Switch
          isOn={policy.syncSites ?? own.areSitesSynced}
          isDecided={policy.syncSites !== undefined}
          words={optionsWords.syncSites}
          onSwitch={(areSitesSynced) => onChange({ areSitesSynced })}
        />
        <p class="quiet">{optionsWords.syncSitesMore}</p>
      </section>
      <p class="options-notice" role="status">
        {notice && noticeWords(notice)}
      </p>
    </main>
  );
}

interface SwitchProps {
  readonly isOn: boolean;
  /** By a policy: not the person's to change. */
  readonly isDecided: boolean;
  readonly words: string;
  readonly onSwitch: (isOn: boolean) => void;
}

function Switch({ isOn, isDecided, words, onSwitch }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDecided}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
      <span>{words}</span>
    </label>
  );
}
