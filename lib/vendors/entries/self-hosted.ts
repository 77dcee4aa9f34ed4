import type { Vendor } from '../vendor.ts';

const seen = '2026-11-22';
const snippets = { url: 'install snippets in public repositories', seen } as const;

// Products that sites install on a server of their own, where no host can tell them. Selectors stand here only where
// neither a script's nor a frame's path does: each costs every frame its bytes.
export default [
  {
    id: 'ai-engine',
    name: 'AI Engine chatbot (WordPress)',
    homepage: 'https://wordpress.org/plugins/ai-engine/',
    selfHosted: true,
    match: { apiPaths: ['/wp-json/mwai-ui/v1/'], selectors: ['.mwai-chatbot-container'] },
    sources: [{ url: 'https://wordpress.org/plugins/ai-engine/', seen }, snippets],
  },
  {
    id: 'anythingllm',
    name: 'AnythingLLM embed',
    homepage: 'https://anythingllm.com',
    selfHosted: true,
    match: {
      scriptPaths: ['/anythingllm-chat-widget.min.js'],
      innerSelectors: ['#anything-llm-embed-chat-container'],
    },
    sources: [{ url: 'https://github.com/Mintplex-Labs/anythingllm-embed', seen }, snippets],
  },
  {
    id: 'arrowchat',
    name: 'ArrowChat',
    homepage: 'https://www.arrowchat.com',
    selfHosted: true,
    match: { scriptPaths: ['/arrowchat/external.php'] },
    sources: [snippets],
  },
  {
    id: 'chainlit',
    name: 'Chainlit Copilot',
    homepage: 'https://chainlit.io',
    selfHosted: true,
    match: {
      socketPaths: ['/ws/socket.io/'],
      selectors: ['#chainlit-copilot'],
      globals: ['mountChainlitWidget'],
    },
    sources: [{ url: 'https://docs.chainlit.io/deploy/copilot', seen }, snippets],
  },
  {
    id: 'chaskiq',
    name: 'Chaskiq',
    homepage: 'https://chaskiq.io',
    selfHosted: true,
    match: {
      scriptHosts: ['app.chaskiq.io'],
      broadHosts: ['chaskiq.io'],
      socketPaths: ['/cable'],
      selectors: ['#ChaskiqMessengerRoot'],
      globals: ['ChaskiqMessengerEncrypted'],
      cookies: ['chaskiq_session_id'],
    },
    sources: [{ url: 'https://github.com/chaskiq/chaskiq', seen }, snippets],
  },
  {
    id: 'dify',
    name: 'Dify chatbot',
    homepage: 'https://dify.ai',
    selfHosted: true,
    match: {
      scriptHosts: ['udify.app/embed.min.js'],
      frameHosts: ['udify.app/chatbot/'],
      broadHosts: ['udify.app', 'dify.ai'],
      selectors: ['#dify-chatbot-bubble-button'],
      innerSelectors: ['#dify-chatbot-bubble-window'],
      globals: ['difyChatbotConfig'],
    },
    sources: [snippets],
  },
  {
    id: 'element-chatterbox',
    name: 'Chatterbox (Matrix)',
    homepage: 'https://github.com/matrix-org/chatterbox',
    selfHosted: true,
    match: { framePaths: ['/chatterbox.html?config'], globals: ['CHATTERBOX_CONFIG_LOCATION'] },
    sources: [{ url: 'https://github.com/matrix-org/chatterbox', seen }],
  },
  {
    id: 'erxes',
    name: 'erxes Messenger',
    homepage: 'https://erxes.io',
    selfHosted: true,
    match: {
      broadHosts: ['erxes.io'],
      scriptPaths: ['/messengerWidget.bundle.js'],
      selectors: ['#erxes-messenger-container'],
      innerSelectors: ['iframe#erxes-messenger-iframe'],
      globals: ['erxesSettings.messenger'],
    },
    sources: [{ url: 'https://github.com/erxes/erxes', seen }, snippets],
  },
  {
    id: 'fastgpt',
    name: 'FastGPT',
    homepage: 'https://fastgpt.io',
    selfHosted: true,
    match: {
      framePaths: ['/chat/share?shareId'],
      innerSelectors: ['#fastgpt-chatbot-window', '#fastgpt-chatbot-button'],
    },
    sources: [{ url: 'https://github.com/labring/FastGPT', seen }, snippets],
  },
  {
    id: 'hexabot',
    name: 'Hexabot',
    homepage: 'https://hexabot.ai',
    selfHosted: true,
    match: {
      scriptHosts: ['cdn.jsdelivr.net/npm/hexabot-chat-widget'],
      scriptPaths: ['/hexabot-widget.umd.js'],
      globals: ['HexabotWidget'],
    },
    sources: [{ url: 'https://github.com/Hexastack/Hexabot', seen }, snippets],
  },
  {
    id: 'langflow',
    name: 'Langflow embedded chat',
    homepage: 'https://www.langflow.org',
    selfHosted: true,
    match: {
      scriptHosts: [
        'cdn.jsdelivr.net/gh/langflow-ai/langflow-embedded-chat',
        'cdn.jsdelivr.net/gh/logspace-ai/langflow-embedded-chat',
      ],
      selectors: ['langflow-chat'],
    },
    sources: [{ url: 'https://docs.langflow.org/concepts-publish', seen }, snippets],
  },
  {
    id: 'maxkb',
    name: 'MaxKB',
    homepage: 'https://github.com/1Panel-dev/MaxKB',
    selfHosted: true,
    match: { selectors: ['iframe#maxkb-chat'] },
    sources: [snippets],
  },
  {
    // The link `#mibew-agent-button` is on many pages without a chat of their own: it leads to a window.
    id: 'mibew',
    name: 'Mibew Messenger',
    homepage: 'https://mibew.org',
    selfHosted: true,
    match: { scriptPaths: ['/js/compiled/chat_popup.js'], globals: ['Mibew.ChatPopup'] },
    sources: [snippets],
  },
  {
    id: 'odoo-livechat',
    name: 'Odoo Live Chat',
    homepage: 'https://www.odoo.com/app/live-chat',
    selfHosted: true,
    match: {
      broadHosts: ['odoo.com'],
      scriptPaths: ['/im_livechat/assets_embed.js', '/im_livechat/external_lib.js'],
      apiPaths: ['/im_livechat/loader/', '/im_livechat/get_session'],
      selectors: ['.o-livechat-root'],
    },
    sources: [{ url: 'https://github.com/odoo/odoo/tree/17.0/addons/im_livechat', seen }, snippets],
  },
  {
    id: 'openai-chatkit',
    name: 'OpenAI ChatKit',
    homepage: 'https://platform.openai.com/docs/guides/chatkit',
    selfHosted: true,
    match: {
      scriptHosts: ['cdn.platform.openai.com/deployments/chatkit'],
      innerSelectors: ['openai-chatkit'],
    },
    sources: [{ url: 'https://github.com/openai/chatkit-js', seen }, snippets],
  },
  {
    id: 'support-board',
    name: 'Support Board',
    homepage: 'https://board.support',
    selfHosted: true,
    match: { scriptPaths: ['/supportboard/js/init.js', '/supportboard/js/min/init.min.js'] },
    sources: [snippets],
  },
  {
    // Its socket is `/ws` on the help desk's host, which is anybody's path.
    id: 'zammad',
    name: 'Zammad Chat',
    homepage: 'https://zammad.com',
    selfHosted: true,
    match: {
      scriptPaths: ['/assets/chat/chat.min.js', '/assets/chat/chat-no-jquery.min.js'],
      selectors: ['.zammad-chat'],
      globals: ['ZammadChat', 'zammadChatTemplates'],
    },
    sources: [{ url: 'https://github.com/zammad/zammad', seen }, snippets],
  },
] as const satisfies readonly Vendor[];
