import { expect, test } from 'vitest';
import { disclosedAs, disclosureLanguages } from './disclosure.ts';

test.each([
  ['Hi, I am Nora, your virtual assistant.', 'virtual assistant'],
  ['You are chatting with our AI agent', 'our ai'],
  ['Shop-Bot', 'bot'],
  ['I am a bot, not a person', 'bot'],
  ['No human yet: our AI answers first', 'our ai'],
  ['You are not talking to a person but to a chatbot.', 'chatbot'],
  ['Chatbot', 'chatbot'],
  ['Ich bin die digitale Assistentin der Bücherei.', 'digitale assistentin'],
  ['Dieser KI-Assistent hilft Ihnen.', 'ki-assistent'],
  ['Je suis un assistant virtuel.', 'assistant virtuel'],
  ['Soy el asistente virtual de la tienda', 'asistente virtual'],
  ['Sono l’assistente digitale', 'assistente digitale'],
  ['Ik ben de virtuele assistent', 'virtuele assistent'],
  ['Sou a assistente virtual', 'assistente virtual'],
  ['Jestem wirtualnym asystentem', 'wirtualnym asystentem'],
  ['Я виртуальный помощник', 'виртуальный помощник'],
  ['Ben sanal asistanınızım', 'sanal asistaninizim'],
  ['AIアシスタントがお答えします', 'aiアシスタント'],
  ['我是智能客服', '智能客服'],
  ['저는 챗봇입니다', '챗봇'],
  ['أنا المساعد الافتراضي', 'المساعد الافتراضي'],
])('%j discloses itself', (text, word) => {
  expect(disclosedAs(text)).toBe(word);
});

test.each([
  'Hi, this is Anna. How can I help?',
  'The bottle is at the bottom of the box.',
  'Wir sagen Ihnen Bescheid.',
  'Vous pouvez dire ce que vous voulez.',
  'Kino und Kiosk',
  'No bots here, only real people.',
  'You are chatting with real people, not a bot.',
  'Hi, I am Anna, a human agent, not an AI.',
  'Hier antwortet kein KI-System, sondern ein Mensch.',
  'Vous ne parlez pas à un robot.',
  'No soy un robot',
  'Ik ben geen chatbot',
  'Я не бот',
  'Ben robot değilim',
  '我不是机器人',
  '私はロボットではありません',
  '저는 챗봇이 아닙니다',
  '',
])('%j says nothing of the kind', (text) => {
  expect(disclosedAs(text)).toBeNull();
});

test('fourteen languages are known', () => {
  expect(disclosureLanguages.size).toBe(14);
});
