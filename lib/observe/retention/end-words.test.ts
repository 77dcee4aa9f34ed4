import { expect, test } from 'vitest';
import { endingOf, menuWords } from './end-words.ts';

test.each([
  ['English', 'End chat'],
  ['English', 'Delete this conversation'],
  ['English', 'Clear chat history'],
  ['English', 'Leave the chat'],
  ['German', 'Chat beenden'],
  ['German', 'Gespräch löschen'],
  ['French', 'Mettre fin à la conversation'],
  ['French', 'Supprimer la discussion'],
  ['Spanish', 'Finalizar el chat'],
  ['Spanish', 'Borrar la conversación'],
  ['Portuguese', 'Encerrar conversa'],
  ['Italian', 'Elimina la conversazione'],
  ['Dutch', 'Gesprek beëindigen'],
  ['Polish', 'Zakończ rozmowę'],
  ['Czech', 'Ukončit konverzaci'],
  ['Slovak', 'Vymazať konverzáciu'],
  ['Swedish', 'Avsluta chatten'],
  ['Danish', 'Afslut samtalen'],
  ['Norwegian', 'Slett samtalen'],
  ['Finnish', 'Lopeta keskustelu'],
  ['Turkish', 'Sohbeti sonlandır'],
  ['Russian', 'Завершить чат'],
  ['Ukrainian', 'Видалити розмову'],
  ['Japanese', 'チャットを終了'],
  ['Chinese', '结束对话'],
  ['Chinese', '刪除聊天記錄'],
  ['Korean', '대화 종료'],
  ['Arabic', 'إنهاء المحادثة'],
  ['Hebrew', 'סיים שיחה'],
  ['Hindi', 'चैट समाप्त करें'],
  ['Vietnamese', 'Kết thúc trò chuyện'],
  ['Indonesian', 'Akhiri percakapan'],
  ['Thai', 'จบการสนทนา'],
])('%s: "%s" ends it', (_, label) => {
  expect(endingOf(label)?.role).toBe('end');
});

test.each([
  'Close chat',
  'Chat schließen',
  'Fermer la discussion',
  'Cerrar chat',
  'チャットを閉じる',
  'Закрыть чат',
])('"%s" may only hide it', (label) => {
  expect(endingOf(label)?.role).toBe('close');
});

test.each([
  'Send message',
  'Close',
  'Minimize chat',
  'Start chat',
  'Open the chat',
  'End-to-end encrypted chat',
  'Remove attachment',
  'Download transcript',
  'Recommended chat topics',
  'Send',
  'Chat',
  '',
])('"%s" ends nothing', (label) => {
  expect(endingOf(label)).toBeNull();
});

test.each(['More options', 'Menü', 'Opciones', 'メニュー', '菜单', 'Ещё: меню', '⋮', '…'])(
  '"%s" opens a menu',
  (label) => {
    expect(menuWords.test(label)).toBe(true);
  },
);
