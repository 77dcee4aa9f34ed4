import { type EffectiveSettings, loadSettings, watchSettings } from '../store/settings.ts';

/** The sites that Earshot leaves alone, at hand for each event. */
export class IgnoredSites {
  #sites: Promise<ReadonlySet<string>>;

  constructor() {
    const sitesOf = ({ settings }: EffectiveSettings) => new Set(settings.ignoredSites);
    // What cannot be read leaves no site alone: better an audit too many than a chat that nobody looked at.
    this.#sites = loadSettings().then(sitesOf, () => new Set());
    watchSettings((settings) => {
      this.#sites = Promise.resolve(sitesOf(settings));
    });
  }

  /** Whether the site of this host name is left alone. Never rejects. */
  async has(host: string): Promise<boolean> {
    return (await this.#sites).has(host);
  }
}
