import { aiPages } from './ai.ts';
import { articlePages } from './articles.ts';
import { commentPages } from './comments.ts';
import { consentPages } from './consent.ts';
import type { QuietDefinition } from './definition.ts';
import { editorPages } from './editors.ts';
import { embedPages } from './embeds.ts';
import { floatingPages } from './floating.ts';
import { formPages } from './forms.ts';
import { livePages } from './live.ts';
import { messagingPages } from './messaging.ts';
import { popupPages } from './popups.ts';
import { searchPages } from './search.ts';
import { socialPages } from './social.ts';

/** Every page that has no chat widget, by kind. */
export const quietDefinitions: readonly QuietDefinition[] = [
  ...commentPages,
  ...searchPages,
  ...formPages,
  ...popupPages,
  ...consentPages,
  ...messagingPages,
  ...aiPages,
  ...socialPages,
  ...editorPages,
  ...livePages,
  ...floatingPages,
  ...articlePages,
  ...embedPages,
];
