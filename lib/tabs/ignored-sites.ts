import { loadOwnSettings, loadPolicy, watchSettings } from '../store/settings.ts';

/** The sites that Earshot leaves alone, at hand for each event. */
export class IgnoredSites {
  #own: Promise<ReadonlySet<string>>;
  /** Not waited for: a browser that was just started takes seconds to tell a policy, and chats are met meanwhile. */
  #decided: ReadonlySet<string> = new Set();

  constructor() {
    this.#own = loadOwnSettings().then(
      ({ own }) => new Set(own.ignoredSites),
      // What cannot be read leaves no site alone: better an audit too many than a chat that nobody looked at.
      () => new Set(),
    );
    void this.#decide();
    watchSettings(({ own }) => {
      this.#own = Promise.resolve(new Set(own.ignoredSites));
      // Not the policy that comes with them: it is left out where the browser was slow to tell it.
      void this.#decide();
    });
  }

  async #decide(): Promise<void> {
    this.#decided = new Set((await loadPolicy()).ignoredSites);
  }

  /** Whether the site of this host name is left alone. Never rejects. */
  async has(host: string): Promise<boolean> {
    return this.#decided.has(host) || (await this.#own).has(host);
  }
}
