import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { countOf, nameSome } from './shared/summary.ts';

const areaNames = {
  local: say`local storage`,
  session: say`session storage`,
  'indexed-db': say`a database`,
  cache: say`a cache`,
} as const;

/**
 * Fires on: `localStorage.setItem('chat-log', JSON.stringify(messages))` after "Do you have the atlas?" was sent, and on
 * the same in `sessionStorage` once the chat is closed. What is in local storage, a database or a cache outlives the page,
 * so that it need not be closed first; session storage ends with the tab. Source: OWASP ASVS 5.0, 14.3.3,
 * https://github.com/OWASP/ASVS/tree/v5.0.0, read 2026-11-22 (browser storage holds no sensitive data but session tokens).
 */
export default defineCheck({
  id: 'stored-transcript',
  title: {
    pass: 'The browser keeps no messages of the chat',
    fail: 'Messages of the chat stay readable in the browser',
  },
  why: 'What stays in the browser’s storage after the chat can be read later: by anyone at the same computer, by any script that runs on the same site, by anything that reads the browser’s files.',
  advice: {
    visitor:
      'On a computer that others use, clear this site’s data when you are done, or use a private window. Write nothing in this chat that the next person may not read.',
    owner:
      'Ask the vendor to fetch the conversation from its server and to keep it in memory, or to delete it from storage when the chat ends. Many have a setting for how long visitors are remembered.',
    reviewer:
      'Ask what is kept in the visitor’s browser, for how long, and what deletes it. Encryption with a key that lies beside it does not count.',
  },
  category: 'retention',
  serves: ['asvs-14.3.3', 'gdpr-5-1-e'],
  needs: ['conversations', 'storageKeys'],
  severity: 'high',
  evaluate({ conversations, storageKeys }) {
    const said = conversations.filter(({ sentCount, trust }) => sentCount > 0 && trust !== 'page-claim');
    if (said.length === 0) return unknown(say`No message was sent in this chat while Earshot watched.`);
    const kept = said.flatMap((one) => one.kept.map((key) => ({ ...key, id: one.id, of: one })));
    const outlasting = kept.filter(({ area, of }) => area !== 'session' || of.isClosed);
    if (outlasting.length > 0) {
      const names = nameSome(outlasting.map(({ area, name }) => say`${areaNames[area]} “${name}”`));
      const summary = say`Messages that were sent here stay readable in ${names}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: [...new Set(idsOf(outlasting))] };
    }
    const proof = idsOf(said);
    if (kept.length > 0) {
      const names = nameSome(kept.map(({ name }) => `“${name}”`));
      return unknown(say`Session storage ${names} holds messages; the chat was not seen closed.`, proof);
    }
    const sought = said.reduce((sum, one) => sum + one.soughtCount, 0);
    if (sought === 0) return unknown(say`What was sent was too short to be looked for.`, proof);
    const isPart = said.some(({ areas }) => Object.values(areas).includes('partly'));
    if (isPart) return unknown(say`The chat’s origin keeps more than was read.`, proof);
    // What another origin of the chat's keeps was not compared: no message leaves the frame in which it was written.
    const hosts = new Set(said.map(({ host }) => host));
    const leastBytes = Math.min(...said.flatMap((one) => (one.soughtCount > 0 ? [one.leastBytes] : [])));
    const others = storageKeys.filter(
      ({ host, sizeBytes }) => !hosts.has(host) && (sizeBytes === null || sizeBytes >= leastBytes),
    );
    if (others.length > 0) {
      const names = nameSome(others.map(({ name, host }) => say`“${name}” of ${host}`));
      return unknown(say`Kept for another origin than the messages’, and not compared: ${names}.`, proof);
    }
    const summary = say`${countOf(sought, 'message')} sent, and found in nothing that the chat’s origin keeps.`;
    return { outcome: 'pass', basis: 'measured', summary, proof };
  },
});
