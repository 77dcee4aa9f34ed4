import { openPage } from '../popup/open-page.ts';
import '../../components/compare/compare.css';

await openPage(async () => {
  const { CompareApp } = await import('./compare-app.tsx');
  return <CompareApp />;
});
