import { t } from '../../lib/words/i18n.ts';
import { openPage } from '../popup/open-page.ts';
import '../../components/learn/learn.css';

const query = new URLSearchParams(location.search);
const tab = query.get('tab');
const tabId = tab !== null && /^\d{1,10}$/.test(tab) ? Number(tab) : null;

await openPage(
  async () => {
    const { LearnApp } = await import('./learn-app.tsx');
    return <LearnApp tabId={tabId} chosen={query.get('chat')} />;
  },
  () => t('learn.title'),
);
