import { defaults, type Settings } from '../settings/settings.ts';
import { loadOwnSettings, loadPolicy, onSettingsChange } from '../store/settings.ts';

/** The sites that Earshot leaves alone, and the chats that are none, at hand for each event. */
export class IgnoredSites {
  /** As it is being read: who asks meanwhile waits for the newest. */
  #own = readOwn();
  /** Not waited for: a browser that was just started takes seconds to tell a policy, and chats are met meanwhile. */
  #decided: ReadonlySet<string> = new Set();

  constructor() {
    const readPolicy = () =>
      void loadPolicy().then(({ ignoredSites }) => {
        this.#decided = new Set(ignoredSites);
      });
    readPolicy();
    onSettingsChange(() => {
      this.#own = readOwn();
      readPolicy();
    });
  }

  /** Whether the site of this host name is left alone. Never rejects. */
  async has(host: string): Promise<boolean> {
    return this.#decided.has(host) || (await this.#own).ignoredSites.includes(host);
  }

  /** What the person has called no chat. Never rejects. */
  async notChats(): Promise<readonly string[]> {
    return (await this.#own).notChats;
  }
}

function readOwn(): Promise<Settings> {
  return loadOwnSettings().then(
    ({ settings }) => settings,
    // What cannot be read leaves no site alone: better an audit too many than a chat that nobody looked at.
    () => defaults,
  );
}
