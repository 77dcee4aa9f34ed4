import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readIdentities } from '../lib/observe/identity-settings.ts';
import { askTcf, readGoogleConsent } from '../lib/observe/page-claims.ts';

/** Runs in the page's own world, where any page can forge what it is asked: its answer is a claim. */
export default defineUnlistedScript(async () => ({
  consents: [...(await askTcf(window)), ...readGoogleConsent(window)],
  identities: readIdentities(window),
}));
