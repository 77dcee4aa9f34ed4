declare module '*.yml' {
  const messages: import('../lib/words/get-message.ts').Messages;
  export default messages;
}
