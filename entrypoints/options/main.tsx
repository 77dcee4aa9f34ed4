import { render } from 'preact';
import { applyTheme } from '../popup/apply-theme.ts';
import { OptionsApp } from './options-app.tsx';
import '../../components/options/options.css';

const root = document.getElementById('app');
await applyTheme();
if (root) render(<OptionsApp />, root);
