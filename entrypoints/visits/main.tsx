import * as z from 'zod/mini';
import { openPage } from '../popup/open-page.ts';
import '../../components/history/history.css';

// Extension pages forbid eval, which zod would else try.
z.config({ jitless: true });

await openPage(async () => {
  const { HistoryApp } = await import('./history-app.tsx');
  return <HistoryApp />;
});
