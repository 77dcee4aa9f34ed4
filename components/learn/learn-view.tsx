import { categories } from '../../lib/audit/categories.ts';
import { checks } from '../../lib/audit/registry.ts';
import { EarMark } from '../brand/ear-mark.tsx';
import { titleOf, whyOf } from '../check-words.ts';
import { words } from '../words.ts';
import { categoryWords } from './category-words.ts';
import { learnWords } from './learn-words.ts';
import { letterWords } from './letter-words.ts';
import { type LetterChat, Letters } from './letters.tsx';

interface LearnViewProps {
  readonly chats: readonly LetterChat[];
  readonly chosen: string | null;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** What each kind of check is about, what one can do, one's rights; and letters. */
export function LearnView({ chats, chosen, onCopy }: LearnViewProps) {
  return (
    <main class="sheet learn">
      <header class="sheet-head">
        <EarMark size={32} />
        <h1>
          {words.brand} <span class="quiet">{learnWords.title}</span>
        </h1>
        <p class="sheet-lead">{learnWords.lead}</p>
      </header>
      <nav class="learn-contents" aria-label={learnWords.contents}>
        <ul>
          {categories.map((category) => (
            <li key={category}>
              <a href={`#${category}`}>{categoryWords[category]}</a>
            </li>
          ))}
          <li>
            <a href="#letters">{letterWords.title}</a>
          </li>
        </ul>
      </nav>
      {categories.map((category) => {
        const { means, youCan, rights } = learnWords.lessons[category];
        const own = checks.filter((check) => check.category === category);
        return (
          <section key={category} id={category} class="sheet-section" aria-labelledby={`${category}-title`}>
            <h2 id={`${category}-title`}>{categoryWords[category]}</h2>
            <h3>{learnWords.means}</h3>
            <p>{means}</p>
            <h3>{learnWords.youCan}</h3>
            <ul class="learn-list">
              {youCan.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <h3>{learnWords.rights}</h3>
            <p>{rights}</p>
            <details class="learn-checks">
              <summary>{learnWords.checks(own.length)}</summary>
              <dl>
                {own.map((check) => (
                  <div key={check.id} id={check.id}>
                    <dt>{titleOf({ checkId: check.id, outcome: 'pass', title: check.title.pass }).text}</dt>
                    <dd>{whyOf(check.id) || check.why}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </section>
        );
      })}
      <section id="letters" class="sheet-section" aria-labelledby="letters-title">
        <h2 id="letters-title">{letterWords.title}</h2>
        <p>{letterWords.lead}</p>
        <Letters chats={chats} chosen={chosen} onCopy={onCopy} />
      </section>
    </main>
  );
}
