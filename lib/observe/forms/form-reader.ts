import type { FrameMessage } from '../../messages/from-frame.ts';
import type { Inspector } from '../inspector.ts';
import { collectFormFields } from './collect.ts';

/**
 * Tells what the forms of this frame's chat ask for, each time that the inspector has read the document and something is
 * new. @returns to be called after each reading
 */
export function startFormReader(
  inspector: Pick<Inspector, 'context'>,
  send: (message: FrameMessage) => void,
): () => void {
  let last = '';
  // Out of the back-forward cache the page has a new audit, which knows nothing of it.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) last = '';
  });
  return () => {
    const context = inspector.context();
    if (!context) return;
    const formFields = collectFormFields(context);
    const text = JSON.stringify(formFields);
    if (formFields.length === 0 || text === last) return;
    last = text;
    send({ type: 'retained', sightings: { formFields } });
  };
}
