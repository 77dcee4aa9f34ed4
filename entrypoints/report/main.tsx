import { loadTold } from '../../components/tell.ts';
import { t } from '../../lib/words/i18n.ts';
import { openPage } from '../popup/open-page.ts';
import '../../components/report/report.css';
import '../../components/report/report-page.css';
import '../../components/typing-test/typing-test.css';

const tab = new URLSearchParams(location.search).get('tab');

await openPage(
  async () => {
    const [{ ReportApp }] = await Promise.all([import('./report-app.tsx'), loadTold()]);
    return <ReportApp tabId={tab !== null && /^\d{1,10}$/.test(tab) ? Number(tab) : null} />;
  },
  () => t('report.title'),
);
