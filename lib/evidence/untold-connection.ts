import type { Body } from './evidence.ts';

/** Facts of a connection that only a measurement tells, as they stand where there was none. */
export const untoldOfConnection = {
  cipherSuite: null,
  keyBits: null,
  keyGroup: null,
  signature: null,
  certificate: null,
  trouble: null,
  transparency: null,
  isHsts: null,
  isHelloEncrypted: null,
  error: null,
} as const satisfies Partial<Body<'connections'>>;
