import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ToldContext } from '../../components/sentence.tsx';
import { toldOf } from '../../components/tell.ts';
import { WelcomeView } from '../../components/welcome/welcome-view.tsx';
import type { BrowserKind } from '../../components/welcome/welcome-words.ts';
import { TEST_CARD } from '../../lib/card/test-number.ts';
import { usePractice } from './use-practice.ts';

/** The page that is opened once, when Earshot has been installed. */
export function WelcomeApp() {
  const practice = usePractice();
  const { result } = practice;
  const told = useMemo(() => toldOf(result?.widgets ?? []), [result]);
  return (
    <ToldContext.Provider value={told}>
      <WelcomeView browser={browserKind()} asked={askedFor()} testCard={TEST_CARD} {...practice} />
    </ToldContext.Provider>
  );
}

function browserKind(): BrowserKind {
  if (import.meta.env.FIREFOX) return 'firefox';
  return /\bEdg\//.test(navigator.userAgent) ? 'edge' : 'chromium';
}

function askedFor(): string[] {
  const manifest = browser.runtime.getManifest();
  const { permissions = [], optional_permissions = [], host_permissions = [] } = manifest;
  return [...host_permissions, ...permissions, ...optional_permissions];
}
