import { useEffect, useRef } from 'preact/hooks';
import { welcomeWords } from './welcome-words.ts';

/** One line of the conversation. */
export interface PracticeMessage {
  readonly id: number;
  readonly by: 'you' | 'vendor';
  readonly text: string;
}

interface PracticeChatProps {
  readonly messages: readonly PracticeMessage[];
  /** What the field holds, as any script of the page would read it. */
  readonly onDraft: (text: string, isDeleted: boolean) => void;
  readonly onSend: (text: string) => void;
}

/** A chat to practise with. It is an ordinary one: nothing in it knows of a guard or of an audit. */
export function PracticeChat({ messages, onDraft, onSend }: PracticeChatProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [messages]);
  const send = () => {
    const text = field.current?.value ?? '';
    if (!field.current || text.trim() === '') return;
    field.current.value = '';
    onSend(text);
  };
  return (
    <section id="practice-chat" class="practice-chat" aria-label={welcomeWords.chat}>
      <h3 class="practice-head">{welcomeWords.chat}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <div class="practice-log" role="log" ref={log} tabIndex={0} aria-label={welcomeWords.chat}>
        {messages.map(({ id, by, text }) => (
          <p key={id} class={`practice-message is-${by}`}>
            <span class="unseen">{welcomeWords[by]}: </span>
            {text}
          </p>
        ))}
      </div>
      <div class="practice-write">
        <textarea
          ref={field}
          rows={2}
          spellcheck={false}
          autocomplete="off"
          aria-label={welcomeWords.composer}
          placeholder={welcomeWords.placeholder}
          onInput={(event) => {
            const { inputType = '' } = event as InputEvent;
            onDraft(event.currentTarget.value, /^(?:delete|history)/.test(inputType));
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="button" class="button" onClick={send}>
          {welcomeWords.send}
        </button>
      </div>
    </section>
  );
}
