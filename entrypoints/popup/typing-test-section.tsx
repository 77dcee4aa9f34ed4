import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { TypingTestPanel, type TypingTestStep } from '../../components/typing-test/typing-test-panel.tsx';
import { typingTestWords } from '../../components/typing-test/words.ts';
import type { AuditResult } from '../../lib/audit/result.ts';
import { TEST_CARD } from '../../lib/card/test-number.ts';
import { TEST_PHRASE, type TypingTestAct } from '../../lib/messages/typing-test.ts';
import { loadTypingTest, type TypingTest, watchTypingTest } from '../../lib/store/typing-tests.ts';

const texts = { phrase: TEST_PHRASE, card: TEST_CARD };

interface TypingTestSectionProps {
  readonly tabId: number;
  readonly widgets: AuditResult['widgets'];
  /** The page is in another tab than this. */
  readonly isElsewhere?: boolean;
}

/** The typing test of a tab. It goes on while nobody looks: only how far it is stands here. */
export function TypingTestSection({ tabId, widgets, isElsewhere = false }: TypingTestSectionProps) {
  const [test, setTest] = useState<TypingTest | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let isNewer = false;
    const show = (one: TypingTest | null) => {
      setTest(one);
      if (one) setOpen(true);
    };
    const stop = watchTypingTest(tabId, (one) => {
      isNewer = true;
      show(one);
    });
    loadTypingTest(tabId).then(
      (one) => isNewer || show(one),
      () => undefined,
    );
    return stop;
  }, [tabId]);
  const onAct = useCallback(
    (act: TypingTestStep | 'cancel') => {
      const message: TypingTestAct = { type: 'typing-test', act, tabId };
      browser.runtime.sendMessage(message).catch(() => undefined);
    },
    [tabId],
  );
  const onCopy = useCallback(
    (text: string) => void navigator.clipboard.writeText(text).catch(() => undefined),
    [],
  );
  const onShowPage = useCallback(() => {
    browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  }, [tabId]);
  return (
    <section aria-label={typingTestWords.title}>
      <details
        class="typing-test-fold"
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{typingTestWords.title}</summary>
        <TypingTestPanel
          state={{ test, texts, widgets }}
          onAct={onAct}
          onCopy={onCopy}
          onShowPage={isElsewhere ? onShowPage : null}
        />
      </details>
    </section>
  );
}
