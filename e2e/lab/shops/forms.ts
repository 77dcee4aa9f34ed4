import { askingChat } from '../widgets/asking.ts';
import type { PageDefinition } from './definition.ts';

const TITLE = 'Harbour Books';

const NAME = '<label>Name * <input name="visitor" required></label>';
const fillName = { selector: '[name=visitor]', text: 'Robin Reader' };

/** Shops whose chat asks for something before it begins, and what is to be said of it. */
export const formPages: PageDefinition[] = [
  {
    name: 'form-modest',
    purpose: 'a chat that asks for name and e-mail, and for consent',
    title: TITLE,
    widgets: [
      askingChat({
        fields: `${NAME}<label>E-mail <input type="email" name="mail"></label>
<label>Your question <textarea name="question" rows="2"></textarea></label>
<label><input type="checkbox" name="agree"> I agree to the <a href="/privacy">privacy notice</a></label>`,
        fill: [fillName],
        checks: {
          'sensitive-field-requested': 'pass',
          'excessive-pre-chat-fields': 'pass',
          'missing-consent-choice': 'pass',
          'cloud-spellcheck': 'not-applicable',
          'missing-privacy-notice': 'pass',
        },
      }),
    ],
  },
  {
    name: 'form-greedy',
    purpose:
      'a chat that asks for card, birth date and phone, with a newsletter that is ticked and a notice that leads nowhere',
    title: TITLE,
    widgets: [
      askingChat({
        fields: `${NAME}<label>Card number <input name="pan"></label>
<label>Geburtsdatum <input name="born"></label>
<label>Phone <input type="tel" name="phone" aria-required="true"></label>
<label><input type="checkbox" name="mails" checked> Send me the newsletter</label>
<a href="#">Privacy</a>`,
        fill: [fillName],
        checks: {
          'sensitive-field-requested': 'fail',
          'excessive-pre-chat-fields': 'fail',
          'missing-consent-choice': 'fail',
          'cloud-spellcheck': 'fail',
          'missing-privacy-notice': 'unknown',
        },
      }),
    ],
  },
  {
    name: 'form-shielded',
    purpose: 'a chat that asks for a password and a card, hidden and without spell checking',
    title: TITLE,
    widgets: [
      askingChat({
        fields: `${NAME}<label>Password <input type="password" name="word"></label>
<label>Kartennummer <input name="number" spellcheck="false"></label>`,
        fill: [fillName],
        checks: { 'sensitive-field-requested': 'fail', 'cloud-spellcheck': 'pass' },
      }),
    ],
  },
  {
    name: 'form-unread',
    purpose: 'a chat that asks in Georgian, and has a box without words',
    title: TITLE,
    widgets: [
      askingChat({
        fields:
          '<label>სახელი <input name="f1"></label><label>ბარათი <input name="f2"></label><input type="checkbox">',
        fill: [{ selector: '[name=f1]', text: 'Robin' }],
        checks: {
          'sensitive-field-requested': 'unknown',
          'excessive-pre-chat-fields': 'unknown',
          'missing-consent-choice': 'unknown',
          'cloud-spellcheck': 'unknown',
        },
      }),
    ],
  },
];
