import * as z from 'zod/mini';
import { openPage } from '../popup/open-page.ts';
import '../../components/compare/compare.css';

// Extension pages forbid eval, which zod would else try.
z.config({ jitless: true });

await openPage(async () => {
  const { CompareApp } = await import('./compare-app.tsx');
  return <CompareApp />;
});
