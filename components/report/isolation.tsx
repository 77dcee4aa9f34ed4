import { type HostingRow, hostingRows } from '../../lib/report/hosting.ts';
import { type IsolationRow, isolationRows } from '../../lib/report/isolation.ts';
import type { Report, ReportWidget } from '../../lib/report/model.ts';
import { addressText, policyText } from '../evidence/describe-response.ts';
import { responseWords } from '../evidence/response-words.ts';
import { Foreign } from '../foreign.tsx';
import { formatNumber } from '../format.ts';
import { words } from '../words.ts';
import { DataTable } from './data-table.tsx';
import { EvidenceLinks } from './evidence-cells.tsx';
import { isolationWords as own } from './isolation-words.ts';

interface IsolationProps {
  readonly widget: ReportWidget;
  readonly report: Report;
}

/** How the chat's documents are set apart from the page and from each other, and where its hosts stand. */
export function Isolation({ widget, report }: IsolationProps) {
  const rows = isolationRows(report, widget);
  const hosts = hostingRows(report, widget);
  return (
    <>
      <DataTable
        caption={own.title}
        columns={[
          { label: own.document },
          { label: own.fence },
          { label: own.policy },
          { label: own.more },
          { label: own.evidence, kind: 'tight' },
        ]}
        rows={rows.map((row) => ({
          key: row.proof.join(' '),
          cells: [
            <Place row={row} />,
            <Fence row={row} />,
            <Policies row={row} />,
            moreText(row),
            <EvidenceLinks ids={row.proof} />,
          ],
        }))}
      />
      {hosts.length > 0 && (
        <DataTable
          caption={own.hosting}
          columns={[
            { label: own.host },
            { label: own.address },
            { label: own.edges },
            { label: own.guards },
            { label: own.software },
            { label: own.evidence },
          ]}
          rows={hosts.map((host) => ({ key: host.host, cells: hostCells(host) }))}
        />
      )}
    </>
  );
}

function Place({ row }: { readonly row: IsolationRow }) {
  const { frameId, depth, origin, relation } = row;
  return (
    <>
      <Foreign text={origin || own.noAddress} />
      <span class="sub">
        {depth === 0 ? own.page : frameId === null ? own.unread : words.frame(frameId)}
        {depth > 1 && ` ${own.depth(depth)}`}
        {depth > 0 && `, ${own.relations[relation]}`}
      </span>
    </>
  );
}

function Fence({ row: { element, depth } }: { readonly row: IsolationRow }) {
  if (depth === 0) return <>{own.notFramed}</>;
  if (!element) return <>{own.elementUnseen}</>;
  const { source, sandbox, allow } = element;
  const sandboxText = sandbox === null ? own.missing : sandbox.join(' ') || own.sandboxEmpty;
  const allowText = allow === null ? own.missing : allow.join('; ') || own.allowEmpty;
  return (
    <ul class="item-facts">
      {source !== 'src' && <li>{own.sources[source]}</li>}
      <li>
        <span class="item-label">sandbox</span> <Foreign text={sandboxText} as="plain" />
      </li>
      <li>
        <span class="item-label">allow</span> <Foreign text={allowText} as="plain" />
      </li>
    </ul>
  );
}

function Policies({ row: { policies } }: { readonly row: IsolationRow }) {
  if (policies === 'unseen') return <>{own.policyUnseen}</>;
  if (policies === 'inherited') return <>{own.policyInherited}</>;
  if (policies.length === 0) return <>{own.policyNone}</>;
  return (
    <ul class="item-facts">
      {policies.map((policy, index) => (
        <li key={index}>{policyText(policy)}</li>
      ))}
    </ul>
  );
}

function moreText({ referrerPolicy, isDomainRelaxed, windowNameLength }: IsolationRow): string {
  const parts = [
    referrerPolicy === 'unseen' ? own.referrerUnseen : own.referrer(referrerPolicy ?? own.referrerDefault),
  ];
  if (isDomainRelaxed) parts.push(own.domainRelaxed);
  if (windowNameLength) parts.push(own.windowName(formatNumber(windowNameLength)));
  return parts.join('; ');
}

/** Answers that are named beside a host; all of them stand among its parts. */
const maxProof = 4;

function hostCells({ host, addresses, edges, guards, softwares, proof }: HostingRow) {
  const list = (names: readonly string[]) => names.join(', ') || own.none;
  return [
    <Foreign text={host} />,
    list(addresses.map(addressText)),
    list(edges.map((edge) => responseWords.edgeNames[edge])),
    list(guards.map((guard) => responseWords.guardNames[guard])),
    list(softwares.map((software) => responseWords.softwareNames[software])),
    <EvidenceLinks ids={proof.slice(0, maxProof)} />,
  ];
}
