import type { Body } from '../../evidence/evidence.ts';
import { clip } from '../clip.ts';
import { everywhere, type ReadContext } from '../collect/context.ts';
import { all, attribute, elementPath, isShown, nameOf, textOf } from '../dom.ts';
import { endingOf, menuWords, otherControlWords } from './end-words.ts';

const controlSelector =
  'button,a,summary,[role=button],[role=menuitem],[role=link],input:is([type=button],[type=submit])';
/** Controls of a document that are read, and kept of one kind that says nothing of the end. */
const maxControls = 800;
const maxKept = 40;
const maxOthers = 5;

/** What a control is called for people: also by pictures in it. */
function labelOf(control: Element): string {
  const named = [control, ...all(control, 'img,svg').slice(0, 3)];
  const attributes = named.flatMap((one) =>
    ['aria-label', 'title', 'alt', 'value'].map((name) => attribute(one, name) ?? ''),
  );
  return [...attributes, (textOf(control) ?? '').slice(0, 200)].join(' ').trim();
}

/** What a control is called by whoever wrote the page. camelCase is taken apart. */
function authorsWords(control: Element): string {
  return ['id', 'class', 'name', 'data-testid']
    .map((name) => attribute(control, name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2');
}

/**
 * The controls of the chat by which it may be ended, or behind which such may stand: menus, and buttons that say nothing of
 * themselves. Of all others a few, as a sign that they were read. Their labels are compared here and not told.
 * @param isPressed whether the person has pressed a control: what its menu holds was on the screen then
 */
export function collectChatControls(
  context: ReadContext,
  isPressed: (control: Element) => boolean,
): Body<'chatControls'>[] {
  const controls: Body<'chatControls'>[] = [];
  const others: Body<'chatControls'>[] = [];
  const menus = [...everywhere(context, '[role=menu]', 20)].some(([menu]) => isShown(menu));
  for (const [control] of everywhere(context, controlSelector, maxControls)) {
    if (controls.length === maxKept) break;
    if (!context.isInChat(control)) continue;
    const label = labelOf(control);
    // A long one is a message with a link, or an answer to choose.
    const ending = label.length <= 120 ? endingOf(label) : null;
    const popup = attribute(control, 'aria-haspopup');
    const isButton = nameOf(control) === 'button' || attribute(control, 'role') === 'button';
    const authors = authorsWords(control);
    const isOther = otherControlWords.test(`${label} ${authors}`);
    const isMenu =
      isButton && !isOther && (/^(?:true|menu)$/.test(popup ?? '') || menuWords.test(`${label} ${authors}`));
    const role =
      ending?.role ?? (isMenu ? 'menu' : isButton && label === '' && !isOther ? 'unnamed' : 'other');
    const isVisible = isShown(control);
    if (role === 'other' && (!isVisible || others.length === maxOthers)) continue;
    (role === 'other' ? others : controls).push({
      role,
      matched: ending ? clip(ending.matched, 40) : null,
      isVisible,
      isOpened:
        role === 'menu' && (attribute(control, 'aria-expanded') === 'true' || menus || isPressed(control)),
      element: elementPath(control),
      ...context.anchorOf(control),
    });
  }
  return [...controls, ...others];
}
