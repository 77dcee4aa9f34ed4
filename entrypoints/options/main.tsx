import { t } from '../../lib/words/i18n.ts';
import { openPage } from '../popup/open-page.ts';
import '../../components/options/options.css';

await openPage(
  async () => {
    const { OptionsApp } = await import('./options-app.tsx');
    return <OptionsApp />;
  },
  () => t('options.title'),
);
