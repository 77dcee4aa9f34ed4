/** In `storage.local`: true where the guard is off everywhere. Absent: on. */
export const OFF_KEY = 'guardOff';
/** In `storage.local`: host names (of the page in the tab, without port) where the guard is off. Absent: none. */
export const OFF_SITES_KEY = 'guardOffSites';
/** What popup or background send to all frames of a tab: the message being written goes out as it was typed. */
export const SEND_AS_TYPED = 'guard:send-as-typed';

/** What a frame asks the background: the host name of the page in its tab, which it cannot always see. */
export const ASK_HOST = { type: 'host' } as const;

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
function isListed(sites: unknown, host: unknown): boolean {
  return (
    Array.isArray(sites) &&
    sites.every((site) => typeof site === 'string') &&
    sites.some((site) => site === host)
  );
}

/**
 * Tells whether the guard is off for this document, now and at each change, and when a message shall go out as typed.
 * Where settings cannot be read the guard stays on.
 */
export function watchSettings(
  port: SettingsPort,
  setOff: (isOff: boolean) => void,
  sendAsTyped: () => void,
): void {
  const read = async () => {
    const kept = (await port.storage?.local.get([OFF_KEY, OFF_SITES_KEY])) ?? {};
    const sites = kept[OFF_SITES_KEY];
    // A frame's own host says nothing: the same chat stands on many sites.
    if (window !== window.top && sites) host ??= await port.runtime?.sendMessage?.(ASK_HOST);
    setOff(kept[OFF_KEY] === true || isListed(sites, host));
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
