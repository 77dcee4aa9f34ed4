import { render } from 'preact';
import { PopupApp } from './popup-app.tsx';
import '../../components/popup/popup.css';

const root = document.getElementById('app');
if (root) render(<PopupApp />, root);
