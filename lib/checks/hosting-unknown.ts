import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { isIpv4, isLoopback, type RecordedUrl } from '../evidence/recorded-url.ts';
import { toEndpoints } from './shared/endpoints.ts';
import { nameSome } from './shared/summary.ts';

/**
 * Tunnels: hosts behind which any computer may stand, whose own address nobody outside sees. Sources, read 2026-11-22:
 * https://docs.portbay.app/guides/tunnels, https://knowledge.oriz.in/decisions/compute/local-dev-tunneling-cf-tunnel.
 */
const tunnels = [
  'loca.lt',
  'ngrok-free.app',
  'ngrok.app',
  'ngrok.dev',
  'ngrok.io',
  'serveo.net',
  'trycloudflare.com',
];

/**
 * Fires on: a chat whose socket goes to `wss://blue-fox.trycloudflare.com/` or to `wss://93.184.216.34/`.
 *
 * It fails where the host hides who runs it: a tunnel, or an address without a name. It passes where for each endpoint a
 * public address is known, or the network in front of it names itself; both are facts of the report, for which a
 * reviewer can look up the operator and the country: Earshot asks nobody. Behind a proxy the address is the proxy's, and
 * on a private network, on this computer, and where no answer was seen, the question stays open.
 */
export default defineCheck({
  id: 'hosting-unknown',
  title: {
    pass: 'Where the chat is hosted can be looked up',
    fail: 'Where the chat is hosted is hidden',
  },
  why: 'Where messages are kept decides whose law protects them. If not even the operator of the server can be told, nobody can say who reads along.',
  advice: {
    visitor: 'Share nothing personal here: nobody can tell whose server the chat runs on.',
    owner:
      'Have the chat answered under a name of the vendor’s or of your own, from a host that you can name in your privacy notice.',
    reviewer:
      'Ask for the list of hosting places and sub-processors, and hold it against the addresses in this report.',
  },
  category: 'supply-chain',
  serves: ['gdpr-44'],
  needs: ['requests', 'responses'],
  severity: 'low',
  evaluate({ requests, responses }) {
    const answers = toEndpoints(responses);
    const talk = [...toEndpoints(requests), ...answers];
    const hidden = talk.filter(({ url }) => hides(url));
    if (hidden.length > 0) {
      const summary = say`A tunnel, or an address without a name, stands for the chat’s server: ${nameSome(hidden.map(({ url }) => url.host))}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(hidden) };
    }
    const told = answers.filter(
      ({ address, edges, trust }) =>
        trust !== 'page-claim' && (address?.scope === 'public' || edges.length > 0),
    );
    const toldHosts = new Set(told.map(({ url }) => url.host));
    const open = talk.filter(({ url }) => !toldHosts.has(url.host));
    if (open.length > 0) {
      const hosts = nameSome(open.map(({ url }) => url.host));
      return unknown(
        say`Neither a public address nor a network in front was seen for: ${hosts}.`,
        idsOf(open),
      );
    }
    if (told.length === 0) return unknown(say`No answer of the chat’s endpoints was seen.`);
    const facts = told.map(
      ({ url, address, edges }) => `${url.host} (${[address?.network, ...edges].filter(Boolean).join(', ')})`,
    );
    return {
      outcome: 'pass',
      basis: 'measured',
      summary: say`Seen: ${nameSome(facts)}.`,
      proof: idsOf(told),
    };
  },
});

/** Whether a host says nothing of who runs it. Private addresses are somebody's own network. */
function hides(url: RecordedUrl): boolean {
  const { host } = url;
  const isPrivate =
    /^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      host,
    );
  const isAddress = isIpv4(host) ? !isPrivate : /^\[[23]/.test(host);
  return (
    !isLoopback(url) &&
    (isAddress || tunnels.some((tunnel) => host === tunnel || host.endsWith(`.${tunnel}`)))
  );
}
