import { above, all, attribute, nameOf } from './dom.ts';

const askingWords =
  /e-?mail|courriel|correo|メール|邮箱|почт|이메일|phone|tel(?:efon|éfono|ephone)?\b|mobile|handy|電話|电话|телефон|name|nom\b|nombre|名前|姓名|имя|이름/i;

/** Whether a field's words ask for a name, a mail address or a phone number. What exactly, the form reader knows. */
export function asksForPerson(field: Element): boolean {
  const names = ['autocomplete', 'name', 'id', 'placeholder', 'aria-label'];
  return askingWords.test(names.map((name) => attribute(field, name) ?? '').join(' '));
}

/** Whether a field of one line asks who somebody is, in a form that asks for more: what is typed there is no message. */
export function isAskedField(field: Element): boolean {
  if (nameOf(field) !== 'input' || !asksForPerson(field)) return false;
  for (let node = above(field); node; node = above(node))
    if (nameOf(node) === 'form')
      return all(node, 'input:not([type=hidden],[type=submit]),select,textarea').length > 1;
  return false;
}
