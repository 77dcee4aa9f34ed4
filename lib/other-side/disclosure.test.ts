import { expect, test } from 'vitest';
import { disclosedAs, disclosureLanguages } from './disclosure.ts';

test.each([
  ['Hi, I am Nora, your virtual assistant.', 'virtual assistant'],
  ['You are chatting with our AI agent', 'our ai'],
  ['Shop-Bot', 'bot'],
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
  '',
])('%j says nothing of the kind', (text) => {
  expect(disclosedAs(text)).toBeNull();
});

test('fourteen languages are known', () => {
  expect(disclosureLanguages.size).toBe(14);
});
