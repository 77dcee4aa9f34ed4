import type { AuditResult } from '../../lib/audit/result.ts';
import { EarMark } from '../brand/ear-mark.tsx';
import { LearnLinks } from '../learn/learn-link.tsx';
import { words } from '../words.ts';
import { PracticeChat, type PracticeMessage } from './practice-chat.tsx';
import { PracticeVerdict } from './practice-verdict.tsx';
import { type BrowserKind, permissionWords, welcomeWords } from './welcome-words.ts';

interface WelcomeViewProps {
  readonly browser: BrowserKind;
  /** Names of the permissions that this build asks for, optional ones and `<all_urls>` included. */
  readonly asked: readonly string[];
  readonly testCard: string;
  readonly messages: readonly PracticeMessage[];
  /** What the practice vendor was given last; null: nothing yet. */
  readonly given: { readonly isSent: boolean; readonly text: string } | null;
  readonly hiddenDigits: number;
  readonly result: AuditResult | null;
  readonly onDraft: (text: string, isDeleted: boolean) => void;
  readonly onSend: (text: string) => void;
}

const browsers = ['chromium', 'edge', 'firefox'] as const;

/** The first page: what Earshot does, a chat to see it on, what it may do and why, and where to go on. */
export function WelcomeView(props: WelcomeViewProps) {
  const { browser, asked, testCard, messages, given, hiddenDigits, result, onDraft, onSend } = props;
  return (
    <LearnLinks.Provider value={{ tabId: null }}>
      <main class="sheet welcome">
        <header class="sheet-head">
          <EarMark size={44} />
          <h1>
            {words.brand} <span class="quiet">{welcomeWords.title}</span>
          </h1>
          <p class="sheet-lead">{welcomeWords.lead}</p>
          <p class="quiet">{welcomeWords.nothingToDo}</p>
        </header>

        <section class="sheet-section" aria-labelledby="try">
          <h2 id="try">{welcomeWords.tryIt}</h2>
          <p class="quiet">{welcomeWords.tryItMore}</p>
          <div class="practice">
            <div class="practice-side">
              <ol class="practice-steps">
                <li>{welcomeWords.steps.sentence}</li>
                <li>
                  {welcomeWords.steps.card} <code class="mono practice-card">{testCard}</code>
                </li>
                <li>{welcomeWords.steps.send}</li>
              </ol>
              <PracticeChat messages={messages} onDraft={onDraft} onSend={onSend} />
              <section class="practice-gets" aria-label={welcomeWords.gets}>
                <h3>{welcomeWords.gets}</h3>
                {given ? (
                  <>
                    <p class="quiet">{given.isSent ? welcomeWords.getsMessage : welcomeWords.getsDraft}</p>
                    <p class="mono practice-given">{given.text}</p>
                  </>
                ) : (
                  <p class="quiet">{welcomeWords.getsNothing}</p>
                )}
                <p class="practice-masked" role="status">
                  {hiddenDigits > 0 && welcomeWords.masked(hiddenDigits)}
                </p>
              </section>
            </div>
            <PracticeVerdict result={result} />
          </div>
        </section>

        <ul class="welcome-facts">
          {welcomeWords.facts.map(({ title, text }) => (
            <li key={title}>
              <h2>{title}</h2>
              <p>{text}</p>
            </li>
          ))}
        </ul>

        <section class="sheet-section" aria-labelledby="permissions">
          <h2 id="permissions">{welcomeWords.permissions}</h2>
          <p class="quiet">{welcomeWords.permissionsMore}</p>
          <dl class="welcome-permissions">
            {permissionWords
              .filter(({ name }) => asked.includes(name))
              .map(({ name, why }) => (
                <div key={name}>
                  <dt class="mono">{name}</dt>
                  <dd>{why}</dd>
                </div>
              ))}
          </dl>
        </section>

        <section class="sheet-section" aria-labelledby="pin">
          <h2 id="pin">{welcomeWords.pin}</h2>
          <p class="quiet">{welcomeWords.pinMore}</p>
          <div class="welcome-pins">
            {[browser, ...browsers.filter((one) => one !== browser)].map((kind) => (
              <details key={kind} open={kind === browser}>
                <summary>{welcomeWords.pinNames[kind]}</summary>
                <ol>
                  {welcomeWords.pinSteps[kind].map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </details>
            ))}
          </div>
        </section>

        <nav class="welcome-onward" aria-label={welcomeWords.onward}>
          <a href="/options.html">
            <strong>{welcomeWords.settings}</strong>
            <span>{welcomeWords.settingsMore}</span>
          </a>
          <a href="/learn.html">
            <strong>{welcomeWords.learn}</strong>
            <span>{welcomeWords.learnMore}</span>
          </a>
        </nav>
      </main>
    </LearnLinks.Provider>
  );
}
