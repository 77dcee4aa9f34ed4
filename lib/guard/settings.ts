/** In `storage.local`: true where the guard is off everywhere. Absent: on. */
export const OFF_KEY = 'guardOff';
/** In `storage.local`: host names (of the page in the tab, without port) where the guard is off. Absent: none. */
export const OFF_SITES_KEY = 'guardOffSites';
/** What popup or background send to all frames of a tab: the message being written goes out as it was typed. */
export const SEND_AS_TYPED = 'guard:send-as-typed';

/** The part of an extension's API that the guard needs. */
export interface SettingsPort {
  readonly storage?: {
    readonly local: { get(keys: string[]): Promise<Record<string, unknown>> };
    readonly onChanged: { addListener(callback: () => void): void };
  };
  readonly runtime?: { readonly onMessage?: { addListener(callback: (message: unknown) => void): void } };
}

/** Host names of this document and of those around it, as far as the browser tells. */
function hostsAround(): string[] {
  const { ancestorOrigins } = location as { ancestorOrigins?: Iterable<string> };
  const above = ancestorOrigins ? [...ancestorOrigins] : [document.referrer];
  return [location.origin, ...above].map((address) => URL.parse(address)?.hostname ?? '');
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
    const sites: unknown = kept[OFF_SITES_KEY];
    setOff(
      kept[OFF_KEY] === true || (Array.isArray(sites) && hostsAround().some((host) => sites.includes(host))),
    );
  };
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
