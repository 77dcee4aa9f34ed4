import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PracticeMessage } from '../../components/welcome/practice-chat.tsx';
import { welcomeWords } from '../../components/welcome/welcome-words.ts';
import type { AuditResult } from '../../lib/audit/result.ts';
import { recordUrl } from '../../lib/evidence/recorded-url.ts';
import { guardSeat } from '../../lib/guard/front.ts';
import { startGuard } from '../../lib/guard/guard.ts';
import { judgeField } from '../../lib/observe/behaviour.ts';
import { readContext } from '../../lib/observe/collect/context.ts';
import { readDocument } from '../../lib/observe/inspector.ts';
import { auditPractice, PracticeDraft } from '../../lib/practice/practice-audit.ts';

/** Least time between two audits, in milliseconds: one for each key would be felt. */
const restMs = 120;

/** The practice chat: its conversation, what its vendor is given, what the guard hides, and the audit of it all. */
export function usePractice() {
  const [messages, setMessages] = useState<readonly PracticeMessage[]>([
    { id: 0, by: 'vendor', text: welcomeWords.hello },
  ]);
  const [given, setGiven] = useState<{ isSent: boolean; text: string } | null>(null);
  const [hiddenDigits, setHiddenDigits] = useState(0);
  const [result, setResult] = useState<AuditResult | null>(null);
  const draft = useRef(new PracticeDraft());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const audit = useCallback(() => {
    timer.current = undefined;
    const url = recordUrl(location.href);
    if (!url) return;
    const context = readContext([], new WeakSet(), (field) => guardSeat()?.refusalOf?.(field));
    const startedAt = new Date(performance.timeOrigin).toISOString();
    const atMs = Math.round(performance.now());
    setResult(auditPractice(readDocument(context, []), draft.current, url, startedAt, atMs).result);
  }, []);
  const auditSoon = useCallback(() => {
    timer.current ??= setTimeout(audit, restMs);
  }, [audit]);

  useEffect(() => {
    // Here it is on, whatever is set: what it does is what this page is to show.
    startGuard(
      {},
      { judgeField, isComposer: () => false },
      {
        onMasked: setHiddenDigits,
        onSent: () => setHiddenDigits(0),
        onUnprotected: () => undefined,
      },
    );
    audit();
    return () => clearTimeout(timer.current);
  }, [audit]);

  /** All of the practice vendor. */
  const give = useCallback(
    (text: string, isSent: boolean) => {
      draft.current.given(JSON.stringify(isSent ? { message: text } : { draft: text }), Date.now());
      setGiven({ isSent, text });
      auditSoon();
    },
    [auditSoon],
  );
  const onDraft = useCallback(
    (text: string, isDeleted: boolean) => {
      draft.current.typed(text, Date.now(), isDeleted);
      give(text, false);
    },
    [give],
  );
  const onSend = useCallback(
    (text: string) => {
      draft.current.sent(text, Date.now());
      give(text, true);
      draft.current.typed('', Date.now(), false);
      setMessages((old) => [
        ...old,
        { id: old.length, by: 'you', text },
        { id: old.length + 1, by: 'vendor', text: welcomeWords.answer },
      ]);
    },
    [give],
  );
  return { messages, given, hiddenDigits, result, onDraft, onSend };
}
