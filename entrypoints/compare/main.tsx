import { t } from '../../lib/words/i18n.ts';
import { openPage } from '../popup/open-page.ts';
import '../../components/compare/compare.css';

await openPage(
  async () => {
    const { CompareApp } = await import('./compare-app.tsx');
    return <CompareApp />;
  },
  () => t('compare.title'),
);
