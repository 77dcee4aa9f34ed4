import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { checkTitle } from '../../components/check-words.ts';
import { type CompareEntry, CompareView, type TitleOf } from '../../components/compare/compare-view.tsx';
import type { CompareNotice } from '../../components/compare/compare-words.ts';
import { compareVisits, maxCompared } from '../../lib/report/compare.ts';
import { visitsById } from '../../lib/store/history.ts';
import { readFile } from './read-files.ts';

const titleOf: TitleOf = (checkId, outcome) => checkTitle(checkId, outcome) ?? checkId;

/** The comparison page. Which visits of the history it begins with stands behind `#`, ids with commas between. */
export function CompareApp() {
  const [all, setAll] = useState<readonly CompareEntry[]>([]);
  const [notices, setNotices] = useState<readonly CompareNotice[]>([]);

  const add = (entries: readonly CompareEntry[], said: readonly CompareNotice[]) => {
    setAll((old) => {
      const known = new Set(old.map(({ key }) => key));
      return [...old, ...entries.filter(({ key }) => !known.has(key))].slice(0, maxCompared);
    });
    setNotices(said);
  };
  useEffect(() => {
    const ids = location.hash.slice(1).split(',').filter(Boolean).map(decode).slice(0, maxCompared);
    if (ids.length === 0) return;
    visitsById(ids).then(
      (visits) => {
        const gone = ids.length - visits.length;
        add(
          visits.map((visit) => ({ key: visit.id, visit, file: null })),
          gone > 0 ? [{ kind: 'gone', count: gone }] : [],
        );
      },
      () => setNotices([{ kind: 'history-unread' }]),
    );
  }, []);
  const onFiles = async (files: readonly File[]) => {
    const entries: CompareEntry[] = [];
    const said: CompareNotice[] = [];
    // One after the other: a hundred large reports are not all in memory at once.
    for (const file of files) {
      const read = await readFile(file);
      entries.push(...read.entries);
      said.push(...read.notices);
    }
    if (all.length + entries.length > maxCompared) said.push({ kind: 'too-many', count: maxCompared });
    add(entries, said);
  };
  const comparison = useMemo(() => compareVisits(all.map(({ visit }) => visit)), [all]);
  const entries = useMemo(
    () => all.toSorted((a, b) => comparison.visits.indexOf(a.visit) - comparison.visits.indexOf(b.visit)),
    [all, comparison],
  );
  return (
    <CompareView
      comparison={comparison}
      entries={entries}
      notices={notices}
      titleOf={titleOf}
      onFiles={(files) => void onFiles(files)}
      onRemove={(key) => setAll((old) => old.filter((one) => one.key !== key))}
      onOpenHistory={() => void browser.tabs.create({ url: browser.runtime.getURL('/visits.html') })}
    />
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
