import type { FrameMessage } from '../messages/from-frame.ts';
import type { Inspector } from './inspector.ts';
import type { Sentinel } from './sentinel.ts';

/** What the others ask the guard, which stands in lib/guard/front.ts. */
interface FieldGuard {
  listen(): void;
  refusalOf?: (
    field: Element,
  ) => 'no-composer' | 'payment-field' | 'no-dots-allowed' | 'no-text-field' | null;
}

/** Takes away what a chat keeps: lib/forget/erase.ts. */
interface Eraser {
  now(request: object): Promise<object | null>;
  onLeaving(request: object | null): void;
}

interface MessagePort {
  runtime?: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown> | undefined;
    onMessage?: { addListener(listener: (message: unknown) => void): void };
  };
}

/** What Earshot's scripts leave for each other in their isolated world. No page can read it. */
export const isolatedWorld = globalThis as {
  earshot?: Sentinel;
  earshotInspector?: Inspector;
  earshotGuard?: FieldGuard;
  earshotConsent?: true;
  earshotStores?: true;
  earshotForms?: true;
  earshotOtherSide?: true;
  earshotTyping?: (
    command: { type: 'tap'; isOpen: boolean } | { type: 'pass-test-card'; isOn: boolean },
  ) => void;
  earshotEraser?: Eraser;
  chrome?: MessagePort;
};

/** Sends without waiting for an answer. A background that is gone (Earshot was updated or removed) is no error here. */
export function sendToBackground(message: FrameMessage): void {
  try {
    // Not `browser`, which Chromium has not: an element of the page with that id or name would stand in its place.
    void isolatedWorld.chrome?.runtime?.sendMessage(message)?.catch(() => undefined);
  } catch {
    // The extension's context is gone.
  }
}
