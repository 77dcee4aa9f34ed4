import { browser } from 'wxt/browser';
import { loadTold } from '../../components/tell.ts';
import { listenFirst } from '../../lib/guard/front.ts';
import { isUnwanted } from '../../lib/tabs/first-run.ts';
import { t } from '../../lib/words/i18n.ts';
import { openPage } from '../popup/open-page.ts';
import '../../components/welcome/welcome.css';

// Before anything else in the page listens, as in a page with a chat.
listenFirst();

if (await isUnwanted(location.hash)) {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
} else {
  await openPage(
    async () => {
      const [{ WelcomeApp }] = await Promise.all([import('./welcome-app.tsx'), loadTold()]);
      return <WelcomeApp />;
    },
    () => t('welcome.title'),
  );
}
