import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestedSecrets } from './secrets.ts';
import { corpusRows } from './testing/corpus-rows.ts';

// The part that is held out was written before the rules and not looked at while they were made.
const phishing = corpusRows('phishing');
const innocent = corpusRows('innocent');

test('the corpora are as large as they are said to be', () => {
  const languages = (rows: typeof phishing) => new Set(rows.map(({ language }) => language)).size;
  const heldOut = (rows: typeof phishing) => rows.filter(({ part }) => part === 'held-out').length;
  expect([phishing.length, languages(phishing), heldOut(phishing)]).toEqual([154, 14, 56]);
  expect([innocent.length, languages(innocent), heldOut(innocent)]).toEqual([308, 14, 112]);
});

describe.each(['tuned', 'held-out'])('%s', (part) => {
  test.each(phishing.filter((row) => row.part === part))('$language asks for $kinds: $text', (row) => {
    expect(requestedSecrets(row.text).toSorted()).toEqual(row.kinds.toSorted());
  });

  test.each(innocent.filter((row) => row.part === part))('$language asks for nothing: $text', ({ text }) => {
    expect(requestedSecrets(text)).toEqual([]);
  });
});

test.each([
  ['Send me your password', ['password']],
  ['Send me your pass\u200bword', ['password']],
  ['SEND ME YOUR PASSWORD', ['password']],
  ['Ｓｅｎｄ ｍｅ ｙｏｕｒ ｐａｓｓｗｏｒｄ', ['password']],
  ['請把您的驗證碼發給我', ['code']],
  ['A code was sent to your phone. Tell me your order number.', []],
  ['Do not send me your password. Send me the PIN.', ['password']],
  ['Never share a code. Read it to me if you want to lose your money.', []],
  ['Please drop us the long number on the front of your card', ['card']],
  ['What is the long number on the front of the box?', []],
  ['Drop us a line with your order number', []],
  ['Wir lesen Ihnen die TAN niemals vor', []],
  ['U krijgt een sms met een code, wilt u die aan de bezorger doorgeven?', []],
  ['Proszę mi go przepisać: numer zamówienia z maila', []],
  ['Me informa o número do pedido aqui por gentileza', []],
  ['نرجو عدم مشاركة كلمة المرور مع أحد', []],
  ['', []],
])('%j asks for %j', (text, kinds) => {
  expect(requestedSecrets(text)).toEqual(kinds);
});

// What support says every day about secrets that it does not want to be told, and questions that a chat offers to its visitors.
test.each([
  'What is a CVV?',
  'What is your password policy?',
  'Can I get my verification code by e-mail?',
  'Did you enter the right password?',
  'Could you please confirm whether you entered the correct password?',
  'Please check that you typed your password correctly.',
  'Have you tried to enter your PIN again?',
  'What happens when you enter your password?',
  'Thank you for confirming your card details.',
  'I can confirm that your card details were updated.',
  'Our system will send a verification code to your phone.',
  'We require a password of at least 8 characters.',
  'Please tell me if the password works now.',
  'Let me know once you have received the verification code.',
  'I need to know whether you use a PIN.',
  'Give us a moment while we check your card details.',
  'The text shows your card number.',
  'You need to enter your password twice.',
  'Please enter your new PIN twice',
  'Bitte geben Sie das Passwort zweimal ein.',
  'Veuillez saisir votre mot de passe deux fois.',
  'Escriba la contraseña dos veces',
  'Inserisca la password due volte',
  'Voer uw wachtwoord twee keer in',
  'Digite a senha duas vezes',
  'Введите пароль дважды',
  'Şifrenizi iki kez girin',
  'パスワードを2回入力してください',
  '비밀번호를 두 번 입력해 주세요',
  'Your PIN is 4711. Please give it to the courier.',
  'Your pickup PIN is 4711. Please tell it to us at the counter.',
  'Ihre PIN lautet 4711. Bitte nennen Sie sie dem Kurier.',
  'Votre code PIN est 4711. Donnez-le au livreur.',
  'Su PIN es 4711. Por favor, dígalo al repartidor.',
  'Podaj kod odbioru kurierowi, PIN 4711',
  'Назовите пароль курьеру',
  '请把验证码告诉我们的骑手，给骑手',
  'Please reply YES to receive your one-time code.',
  'Répondez OUI pour recevoir votre code de vérification.',
  'Responda SÍ para recibir su código de verificación.',
  'Antworten Sie mit JA, um Ihren Bestätigungscode zu erhalten.',
  'Antwoord JA om uw verificatiecode te ontvangen.',
  'Wie kann ich meine Zugangsdaten bekommen?',
  'Can I have my password sent by post?',
  'Wo gebe ich mein Passwort ein?',
  'Comment puis-je vous donner mon mot de passe ?',
  '¿Cuál es mi contraseña?',
  'Qual é a minha senha?',
  'Wat is mijn wachtwoord?',
  'Какой мой пароль?',
  '我的密码是多少？',
  '내 비밀번호 알려 주세요',
  'Was ist ein CVV?',
  'Wat is een pincode?',
  'Quel est le problème avec votre mot de passe ?',
  'Avez-vous bien saisi votre mot de passe ?',
])('%j asks for nothing', (text) => {
  expect(requestedSecrets(text)).toEqual([]);
});

test.each([
  ['What is the CVV?', ['cvv']],
  ['Give it to me: your password', ['password']],
  ['You need to enter your password here.', ['password']],
  ['Your PIN is needed. Please give it to me.', ['password']],
  ['I have sent a code to your phone ending in 4711. Send it to me.', ['code']],
  ['Please reply with your one-time code to receive your refund.', ['code']],
  ['Wie lauten Ihre Zugangsdaten?', ['password']],
  ['Kann ich bitte Ihre Kartennummer bekommen?', ['card']],
  ['My colleague needs it: please tell me your password', ['password']],
  ['Please enter your card number here.', ['card']],
  ['Please confirm your password.', ['password']],
  ['Let me know the code that you got by SMS.', ['code']],
  ['Will you send me the verification code?', ['code']],
  ['Tell me your PIN.', ['password']],
  ['Quel est votre mot de passe ?', ['password']],
  ['Was ist Ihr Passwort?', ['password']],
])('%j still asks for %j', (text, kinds) => {
  expect(requestedSecrets(text)).toEqual(kinds);
});

test('what stands beyond the bound is not read', () => {
  const request = 'Send me your password.';
  expect(requestedSecrets(`${'Hello there. '.repeat(100)}${request}`)).toEqual(['password']);
  expect(requestedSecrets(`${'Hello there. '.repeat(400)}${request}`)).toEqual([]);
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) =>
      Array.isArray(requestedSecrets(text)),
    ),
  );
});
