import { t } from '../../lib/words/i18n.ts';
import { openPage } from '../popup/open-page.ts';
import '../../components/history/history.css';

await openPage(
  async () => {
    const { HistoryApp } = await import('./history-app.tsx');
    return <HistoryApp />;
  },
  () => t('history.title'),
);
