import type { SpokenRequest } from './unsent-watch.ts';

type Listener = (details: SpokenRequest) => undefined;

/** `browser.webRequest.onBeforeRequest`, as far as it is used here. */
export interface BodyEvent {
  addListener(listener: Listener, filter: { urls: string[]; tabId: number }, extra: ['requestBody']): void;
  removeListener(listener: Listener): void;
}

/** Listens to all requests of a tab with their bodies, workers' included, while someone types there. */
export class SpokenRequests {
  readonly #event: BodyEvent;
  readonly #onRequest: (details: SpokenRequest) => void;
  readonly #tabs = new Map<number, Listener>();

  constructor(event: BodyEvent, onRequest: (details: SpokenRequest) => void) {
    this.#event = event;
    this.#onRequest = onRequest;
  }

  listen(tabId: number, isOn: boolean): void {
    const known = this.#tabs.get(tabId);
    if (isOn === (known !== undefined)) return;
    if (known) {
      this.#event.removeListener(known);
      this.#tabs.delete(tabId);
      return;
    }
    const listener: Listener = (details) => {
      this.#onRequest(details);
      return undefined;
    };
    this.#tabs.set(tabId, listener);
    this.#event.addListener(listener, { urls: ['<all_urls>'], tabId }, ['requestBody']);
  }
}
