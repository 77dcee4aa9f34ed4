import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Chromium's network stack wrote down of itself, for one browser. */
export interface NetLog {
  /** For the browser's command line. */
  readonly argument: string;
  /**
   * Every event, as a line of JSON, that names the extension: what it asked for, whose connection it opened, for whom it
   * looked up a name. To be asked after the browser has ended.
   */
  linesOf(extensionId: string): string[];
  remove(): void;
}

/** A log in a folder of its own. It sees workers, pages, sockets, beacons and preconnects alike, below all interfaces. */
export function netLog(): NetLog {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-net-log-'));
  const file = join(folder, 'net-log.json');
  return {
    argument: `--log-net-log=${file}`,
    linesOf(extensionId) {
      // The first line holds the constants and the command line, which names the extension's folder.
      const [first = '', ...events] = readFileSync(file, 'utf8').split('\n');
      if (!first.includes('"constants"') || events.length < 10) throw new Error('the net log is not whole');
      return events.filter((line) => line.includes(`chrome-extension://${extensionId}`));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
