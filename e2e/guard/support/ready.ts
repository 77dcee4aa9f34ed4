import type { StoredAudit } from '../../../lib/store/audits.ts';

/** Most time that the guard may take to come once a chat is there, in milliseconds. */
const timeoutMs = 15_000;
const pollMs = 50;

/** Waits until a tab's audit has a composer in which the guard hides card numbers. Throws where it does not come. */
export async function untilGuarded(
  read: () => Promise<StoredAudit | null>,
  patienceMs = timeoutMs,
): Promise<void> {
  const deadlineMs = Date.now() + patienceMs;
  for (;;) {
    const audit = await read();
    if (audit?.record.evidence.composers.some(({ guard }) => guard === 'guarded')) return;
    if (Date.now() > deadlineMs) {
      const composers = audit?.record.evidence.composers.map(({ element, guard }) => `${element}: ${guard}`);
      throw new Error(`the guard has not come: ${composers?.join(', ') ?? 'no audit'}`);
    }
    await new Promise((done) => setTimeout(done, pollMs));
  }
}
