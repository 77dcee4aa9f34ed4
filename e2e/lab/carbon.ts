import { sendText } from './answer.ts';
import { modulePath } from './files.ts';
import type { Exchange } from './types.ts';

const PREFIX = '/carbon-ai-chat/1.9.1/';
const ENTRY = '\0carbon-entry';
const ICON = '\0carbon-icon';
/** Loaded for answers of code, tables and films only; trim-lock.ts leaves them out. */
const NEVER_LOADED = [
  /^@codemirror\/(?!state$)/,
  /^@lezer\//,
  /^csv-stringify/,
  /^program-language-detector/,
  /^react-player/,
];
/** 148 MB of icons for the 80 that are drawn: these are blank. */
const BLANK_ICON =
  'export default { elem: "svg", attrs: { width: 16, height: 16, viewBox: "0 0 16 16" }, content: [], name: "blank", size: 16 };';

let built: Promise<Map<string, string>> | undefined;

/**
 * Serves `@carbon/ai-chat` 1.9.1 as its vendor's CDN would: it is published as modules with bare imports, so Vite
 * bundles it, unmodified, at the first request. Rejects when the bundle cannot be made.
 */
export async function sendCarbon(exchange: Exchange): Promise<boolean> {
  const { pathname } = exchange.url;
  if (!pathname.startsWith(PREFIX)) return false;
  built ??= build();
  const code = (await built).get(pathname.slice(PREFIX.length));
  return code !== undefined && sendText(exchange, code, 'text/javascript');
}

async function build(): Promise<Map<string, string>> {
  const vite = await import('vite');
  const result = await vite.build({
    configFile: false,
    root: modulePath('.'),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      // The UMD builds need nothing that trim-lock.ts takes away.
      alias: [
        { find: /^react$/, replacement: modulePath('react/umd/react.production.min.js') },
        {
          find: /^react-dom(\/client)?$/,
          replacement: modulePath('react-dom/umd/react-dom.production.min.js'),
        },
      ],
    },
    plugins: [
      {
        name: 'lab-carbon',
        enforce: 'pre',
        resolveId: (id) => {
          if (id === ENTRY) return id;
          return id.startsWith('@carbon/icons/') ? `${ICON}/${id}` : null;
        },
        load: (id) => {
          if (id === ENTRY) {
            return `import ${JSON.stringify(modulePath('@carbon/ai-chat/dist/es/web-components/cds-aichat-container/index.js'))};`;
          }
          return id.startsWith(ICON) ? BLANK_ICON : null;
        },
      },
    ],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rollupOptions: {
        input: ENTRY,
        external: NEVER_LOADED,
        output: { format: 'es', entryFileNames: 'entry.js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(outputs.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one.code] as const] : [])));
}
