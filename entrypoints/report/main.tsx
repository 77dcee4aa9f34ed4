import { render } from 'preact';
import * as z from 'zod/mini';
import { applyTheme } from '../popup/apply-theme.ts';
import { ReportApp } from './report-app.tsx';
import '../../components/report/report.css';
import '../../components/report/report-page.css';
import '../../components/typing-test/typing-test.css';

// Extension pages forbid eval, which zod would else try.
z.config({ jitless: true });

const tab = new URLSearchParams(location.search).get('tab');
const root = document.getElementById('app');
await applyTheme();
if (root) render(<ReportApp tabId={tab !== null && /^\d{1,10}$/.test(tab) ? Number(tab) : null} />, root);
