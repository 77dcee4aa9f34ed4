import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Foreign } from './foreign.tsx';
import { type Told, untold } from './tell.ts';

/** What stands in a page's audit, in the person's language. */
export const ToldContext = createContext<Told>(untold);

/** A sentence that stands in an audit's data: in the person's language, else as it is, marked as English. */
export function Sentence({ text }: { readonly text: string }) {
  const told = useContext(ToldContext).get(text);
  return <Foreign text={told ?? text} as="plain" isEnglish={told === undefined} />;
}
