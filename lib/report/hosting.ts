import type { Item } from '../evidence/evidence.ts';
import type { Report, ReportWidget } from './model.ts';

type Response = Item<'responses'>;

/** What the answers of one host say of where it stands. */
export interface HostingRow {
  readonly host: string;
  readonly edges: readonly Response['edges'][number][];
  readonly guards: readonly Response['guards'][number][];
  readonly softwares: readonly NonNullable<Response['software']>[];
  /** Each address once; empty where none was told. */
  readonly addresses: readonly NonNullable<Response['address']>[];
  readonly proof: readonly string[];
}

/** The hosts that answered a chat, in alphabetical order, without the page's own. Pure; never throws. */
export function hostingRows(
  { evidence }: Pick<Report, 'evidence'>,
  { parts }: Pick<ReportWidget, 'parts'>,
): HostingRow[] {
  const own = evidence.responses.filter(
    ({ id, type }) => type !== 'main_frame' && parts.responses?.includes(id),
  );
  const hosts = [...new Set(own.map(({ url }) => url.host))].sort();
  return hosts.map((host) => {
    const answers = own.filter(({ url }) => url.host === host);
    const addresses = new Map<string, NonNullable<Response['address']>>();
    for (const { address } of answers) if (address) addresses.set(Object.values(address).join(' '), address);
    return {
      host,
      edges: [...new Set(answers.flatMap(({ edges }) => edges))],
      guards: [...new Set(answers.flatMap(({ guards }) => guards))],
      softwares: [...new Set(answers.flatMap(({ software }) => (software ? [software] : [])))],
      addresses: [...addresses.values()],
      proof: answers.map(({ id }) => id),
    };
  });
}
