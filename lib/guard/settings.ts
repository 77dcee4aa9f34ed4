/** In `storage.local`: true where the guard is off everywhere. Absent: on. */
export const OFF_KEY = 'guardOff';
/** In `storage.local`: host names (of the page in the tab, without port) where the guard is off. Absent: none. */
export const OFF_SITES_KEY = 'guardOffSites';
/** In `storage.local`: true where numbers that fail the Luhn check are hidden too. Absent: they are not. */
export const STRICT_KEY = 'guardStrict';
/** In `storage.local`: what a policy decides on the one and the other, for a page's script cannot ask for it. Absent or null: nothing. */
export const OFF_DECIDED_KEY = 'guardOffDecided';
export const STRICT_DECIDED_KEY = 'guardStrictDecided';
/** What popup or background send to all frames of a tab: the message being written goes out as it was typed. */
export const SEND_AS_TYPED = 'guard:send-as-typed';

/** What a frame asks the background: the host name of the page in its tab, which it cannot always see. */
export const ASK_HOST = { type: 'host' } as const;

const keys = [OFF_KEY, OFF_SITES_KEY, STRICT_KEY, OFF_DECIDED_KEY, STRICT_DECIDED_KEY];

/** The part of an extension's API that the guard needs. */
export interface SettingsPort {
  readonly storage?: {
    readonly local: { get(keys: string[]): Promise<Record<string, unknown>> };
    readonly onChanged: { addListener(callback: () => void): void };
  };
  readonly runtime?: {
    readonly onMessage?: { addListener(callback: (message: unknown) => void): void };
    sendMessage?(message: unknown): Promise<unknown> | undefined;
  };
}

/** Whether the guard is off on the site of this host, by the list as it is kept. A list that is none turns nothing off. */
export function isListed(sites: unknown, host: unknown): boolean {
  return (
    Array.isArray(sites) &&
    sites.every((site) => typeof site === 'string') &&
    sites.some((site) => site === host)
  );
}

/**
 * Tells whether the guard is off for this document and whether it is strict, now and at each change, and when a message
 * shall go out as typed. Where settings cannot be read the guard stays on.
 */
export function watchSettings(
  port: SettingsPort,
  set: (isOff: boolean, isStrict: boolean) => void,
  sendAsTyped: () => void,
): void {
  const read = async () => {
    const kept = (await port.storage?.local.get(keys)) ?? {};
    const sites = kept[OFF_SITES_KEY];
    // A frame's own host says nothing: the same chat stands on many sites.
    if (window !== window.top && sites) host ??= await port.runtime?.sendMessage?.(ASK_HOST);
    const isOff = kept[OFF_DECIDED_KEY] ?? (kept[OFF_KEY] === true || isListed(sites, host));
    set(isOff === true, (kept[STRICT_DECIDED_KEY] ?? kept[STRICT_KEY]) === true);
  };
  let host: unknown = window === window.top ? location.hostname : null;
  const again = () => void read().catch(() => undefined);
  try {
    again();
    port.storage?.onChanged.addListener(again);
    port.runtime?.onMessage?.addListener((message) => {
      if (message === SEND_AS_TYPED) sendAsTyped();
    });
  } catch {
    // The extension was updated or removed: its last settings hold.
  }
}
