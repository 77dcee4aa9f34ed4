import type { UnlistedDefinition } from './definition.ts';
import { framedChats } from './framed.ts';
import { inPageChats } from './in-page.ts';

/** Every page whose chat no list knows. */
export const unlistedDefinitions: readonly UnlistedDefinition[] = [...inPageChats, ...framedChats];
