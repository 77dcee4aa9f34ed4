import { useId, useRef, useState } from 'preact/hooks';
import {
  type Law,
  type LetterFacts,
  laws,
  letterText,
  letterWords,
  type RequestKind,
  requests,
} from './letter-words.ts';

/** A chat that a letter can be about, as far as it is known. */
export interface LetterChat {
  readonly id: string;
  /** As it is to be chosen, such as `Acme Chat on shop.example`. */
  readonly label: string;
  readonly site: string;
  readonly vendor: string;
  readonly time: string;
}

interface LettersProps {
  readonly chats: readonly LetterChat[];
  /** The one to begin with; else the first. */
  readonly chosen: string | null;
  /** Puts text into the clipboard; resolves to whether it could. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

const fieldNames = ['site', 'vendor', 'time', 'name', 'contact'] as const;
const correctionNames = ['wrong', 'right'] as const;
const blank = { site: '', vendor: '', time: '' };

/** A letter for access, correction or erasure, filled with what is known, to copy. */
export function Letters({ chats, chosen, onCopy }: LettersProps) {
  const first = chats.find(({ id }) => id === chosen) ?? chats[0];
  const [chatId, setChatId] = useState(first?.id ?? '');
  const [law, setLaw] = useState<Law>('gdpr');
  const [kind, setKind] = useState<RequestKind>('access');
  const [facts, setFacts] = useState<LetterFacts>({
    ...factsOf(first),
    ...{ name: '', contact: '', wrong: '', right: '' },
  });
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const letter = letterText(law, kind, facts);
  const change = (part: Partial<LetterFacts>) => {
    setCopied(null);
    setFacts((old) => ({ ...old, ...part }));
  };
  const copy = async () => {
    const isDone = await onCopy(letter);
    // What cannot be copied is marked, so that a key does it.
    if (!isDone) text.current?.select();
    setCopied(isDone);
  };
  const names = kind === 'correction' ? [...fieldNames, ...correctionNames] : fieldNames;
  return (
    <div class="letters">
      {chats.length > 0 && (
        <label class="letter-field">
          <span>{letterWords.chat}</span>
          <select
            value={chatId}
            onChange={({ currentTarget: { value } }) => {
              setChatId(value);
              change(factsOf(chats.find((chat) => chat.id === value)));
            }}
          >
            {chats.map((chat) => (
              <option key={chat.id} value={chat.id}>
                {chat.label}
              </option>
            ))}
            <option value="">{letterWords.noChat}</option>
          </select>
        </label>
      )}
      <div class="letter-choices">
        <Choice
          name={`${id}-kind`}
          label={letterWords.kind}
          names={letterWords.kinds}
          all={requests}
          chosen={kind}
          onChoose={(one) => {
            setCopied(null);
            setKind(one);
          }}
        />
        <Choice
          name={`${id}-law`}
          label={letterWords.law}
          names={letterWords.laws}
          all={laws}
          chosen={law}
          onChoose={(one) => {
            setCopied(null);
            setLaw(one);
          }}
        />
      </div>
      <p class="quiet">{letterWords.lawNotes[law]}</p>
      <div class="letter-fields">
        {names.map((name) => (
          <label key={name} class="letter-field">
            <span>{letterWords.fields[name]}</span>
            <input
              type="text"
              autocomplete="off"
              spellcheck={false}
              maxLength={500}
              value={facts[name]}
              onInput={({ currentTarget: { value } }) => change({ [name]: value })}
            />
          </label>
        ))}
      </div>
      <p class="quiet">{letterWords.local}</p>
      <label class="letter-field">
        <span>{letterWords.text}</span>
        <textarea class="letter-text" ref={text} readOnly rows={16} value={letter} />
      </label>
      <div class="letter-copy">
        <button type="button" class="button" onClick={() => void copy()}>
          {letterWords.copy}
        </button>
        <p role="status">{isCopied !== null && (isCopied ? letterWords.copied : letterWords.notCopied)}</p>
      </div>
    </div>
  );
}

function factsOf(chat: LetterChat | undefined): Pick<LetterFacts, 'site' | 'vendor' | 'time'> {
  if (!chat) return blank;
  const { site, vendor, time } = chat;
  return { site, vendor, time };
}

interface ChoiceProps<T extends string> {
  /** Of the radio buttons, by which they exclude each other. */
  readonly name: string;
  readonly label: string;
  readonly names: Readonly<Record<T, string>>;
  readonly all: readonly T[];
  readonly chosen: T;
  readonly onChoose: (one: T) => void;
}

function Choice<T extends string>({ name, label, names, all, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {all.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === chosen} onChange={() => onChoose(one)} />
          <span>{names[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
