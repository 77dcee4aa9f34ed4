import { openPage } from './open-page.ts';
import '../../components/popup/popup.css';

await openPage(async () => {
  const { PopupApp } = await import('./popup-app.tsx');
  return <PopupApp />;
});
