import type { ComponentChildren } from 'preact';
import type { JudgedWidget } from '../../lib/audit/result.ts';
import { type Drift, isQuiet } from '../../lib/history/drift.ts';
import { ChainList } from '../chain-list.tsx';
import { titleIn } from '../check-words.ts';
import type { Entry } from '../evidence/index-evidence.ts';
import { tlsRows } from '../evidence/tls-rows.ts';
import { sortFindings } from '../findings.ts';
import { Foreign } from '../foreign.tsx';
import { GradeBadge } from '../grade-badge.tsx';
import { DriftView } from '../history/drift-view.tsx';
import { changesInShort, driftWords } from '../history/drift-words.ts';
import { VendorLink } from '../vendor-link.tsx';
import { confidenceMeanings, signalWords, words } from '../words.ts';
import { findingId } from './find-finding.ts';
import { FindingRow } from './finding-row.tsx';
import { forgetWords } from './forget-words.ts';
import { popupWords } from './popup-words.ts';
import { transcriptWords } from './transcript-words.ts';

interface WidgetCardProps {
  readonly widget: JudgedWidget;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Whether it is open at first. */
  readonly isOpen: boolean;
  /** What has changed since the last visit; it comes a moment later. */
  readonly drift?: Drift | null;
  /** Says that it is no chat, or that it is one after all. */
  readonly onCorrect?: ((isChat: boolean) => void) | undefined;
  /** How to forget it. */
  readonly children?: ComponentChildren;
  /** A person's own copy of it. */
  readonly copy?: ComponentChildren;
}

/** One chat: who it is, what fails, what can be done with it, how it was found, what else the checks say. */
export function WidgetCard({
  widget,
  entries,
  isOpen,
  drift = null,
  onCorrect,
  children,
  copy,
}: WidgetCardProps) {
  const sorted = sortFindings(widget.findings);
  const rows = (outcome: keyof typeof sorted) =>
    sorted[outcome].map((finding) => (
      <FindingRow
        key={finding.checkId}
        id={findingId(widget.id, finding.checkId)}
        finding={finding}
        entries={entries}
      />
    ));
  return (
    <details class="widget" open={isOpen}>
      <summary class="widget-head">
        <GradeBadge grade={widget.score.grade} isCounted={widget.confidence !== 'possible'} />
        <span class="widget-name">
          <h3>
            <Foreign text={widget.name} as="plain" />
          </h3>
          <span class="widget-note">
            {widget.isCorrected ? popupWords.corrected : popupWords.confidence[widget.confidence]}
            <span aria-hidden="true"> · </span>
            {sorted.fail.length === 0 ? words.noneFails : words.failing(sorted.fail.length)}
            {drift && !isQuiet(drift) && (
              <>
                <span aria-hidden="true"> · </span>
                <strong>{changesInShort(drift)}</strong>
              </>
            )}
          </span>
        </span>
      </summary>
      <div class="widget-body">
        {rows('fail')}
        {onCorrect && (
          <p class="correction">
            {widget.isCorrected && popupWords.correctedMore}
            <button
              type="button"
              class="button is-quiet"
              onClick={() => onCorrect(widget.isCorrected === true)}
            >
              {widget.isCorrected ? popupWords.isChat : popupWords.isNoChat}
            </button>
          </p>
        )}
        {children && <Group title={forgetWords.title}>{children}</Group>}
        {copy && <Group title={transcriptWords.title}>{copy}</Group>}
        <HowFound widget={widget} />
        <Group title={popupWords.chain}>
          <ChainList chain={widget.chain} />
        </Group>
        {drift && (
          <Group title={driftWords.title}>
            <DriftView drift={drift} titleOf={(checkId) => titleIn(widget.findings, checkId)} />
          </Group>
        )}
        <Tls widget={widget} />
        {sorted.unknown.length > 0 && (
          <Group title={popupWords.unknown(sorted.unknown.length)}>{rows('unknown')}</Group>
        )}
        {sorted.pass.length > 0 && (
          <Group title={popupWords.passing(sorted.pass.length)}>{rows('pass')}</Group>
        )}
        {sorted['not-applicable'].length > 0 && (
          <Group title={popupWords.notApplicable(sorted['not-applicable'].length)}>
            {rows('not-applicable')}
          </Group>
        )}
      </div>
    </details>
  );
}

function HowFound({ widget }: { readonly widget: JudgedWidget }) {
  return (
    <details class="group">
      <summary class="group-head">{popupWords.howFound(widget.signals.length)}</summary>
      <div class="found">
        <p class="quiet">
          {confidenceMeanings[widget.confidence]}{' '}
          {widget.vendorId === null && (widget.claimedVendorId === null ? words.unlisted : words.claimed)}
        </p>
        <ul class="signs">
          {widget.signals.map((signal) => (
            <li key={signal.id}>
              <span class="sign-kind">{signalWords[signal.kind]}</span>
              <Foreign text={signal.pattern} />
              <span class="sign-place">
                <Foreign text={signal.place} />
              </span>
            </li>
          ))}
        </ul>
        <p>
          <VendorLink href={widget.homepage} />
        </p>
      </div>
    </details>
  );
}

function Tls({ widget }: { readonly widget: JudgedWidget }) {
  const rows = tlsRows(widget.evidence.connections ?? []);
  if (rows.length === 0) return null;
  const hosts = new Set(rows.map(({ host }) => host)).size;
  return (
    <Group title={popupWords.encryption(hosts)}>
      <ul class="signs">
        {rows.map((row) => (
          <li key={row.ids.join(' ')}>
            <Foreign text={row.host} />
            <span class="sign-place">
              <Foreign text={popupWords.encryptedBy(row)} as="plain" />
            </span>
          </li>
        ))}
      </ul>
    </Group>
  );
}

interface GroupProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Group({ title, children }: GroupProps) {
  return (
    <details class="group">
      <summary class="group-head">{title}</summary>
      {children}
    </details>
  );
}
