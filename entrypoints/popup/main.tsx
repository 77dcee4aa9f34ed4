import { loadTold } from '../../components/tell.ts';
import { firstAudit } from './first-audit.ts';
import { openPage } from './open-page.ts';
import '../../components/popup/popup.css';

// Asked for before the popup's own parts are there.
const first = firstAudit();

await openPage(async () => {
  const [{ PopupApp }] = await Promise.all([import('./popup-app.tsx'), loadTold()]);
  return <PopupApp first={await first} />;
});
