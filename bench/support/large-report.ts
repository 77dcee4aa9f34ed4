import type { Report } from '../../lib/report/model.ts';

const CHATS = 10;
const REQUESTS = 2000;

/** A report of 10 chats and 2,000 requests: each chat is the small report's, with its share of the requests. Same seed, same report. */
export function largeReport(small: Report, seed: number): Report {
  const [request] = small.evidence.requests;
  const [widget] = small.widgets;
  if (!request || !widget) throw new Error('the small report has no chat');
  const requests = Array.from({ length: REQUESTS }, (_, index) => ({
    ...request,
    id: `request-${index + 1}`,
    type: index % 4 === 0 ? 'script' : 'xmlhttprequest',
    url: {
      ...request.url,
      host: `host-${(index * seed) % 300}.acme-chat.example`,
      path: `/assets/part-${index % 250}.js`,
    },
  }));
  const widgets = Array.from({ length: CHATS }, (_, index) => {
    const own = requests.filter((_, at) => at % CHATS === index).map(({ id }) => id);
    return {
      ...widget,
      id: `${widget.id}-${index}`,
      vendorId: `acme-chat-${index}`,
      parts: { ...widget.parts, requests: own },
      // What fails or passes for a reason in the traffic names all of it.
      findings: widget.findings.map((finding) =>
        finding.proof.some((id) => id.startsWith('request-')) ? { ...finding, proof: own } : finding,
      ),
    };
  });
  return { ...small, widgets, evidence: { ...small.evidence, requests } };
}
