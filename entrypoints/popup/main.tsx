import { render } from 'preact';
import { applyTheme } from './apply-theme.ts';
import { PopupApp } from './popup-app.tsx';
import '../../components/popup/popup.css';

const root = document.getElementById('app');
await applyTheme();
if (root) render(<PopupApp />, root);
