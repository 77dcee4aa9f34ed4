import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  chatKey,
  HistoryView,
  type ListedChat,
  type OpenedChat,
} from '../../components/history/history-view.tsx';
import type { HistoryNotice } from '../../components/history/history-words.ts';
import {
  chatKeys,
  exportHistory,
  forgetAll,
  forgetChat,
  forgetLost,
  forgetVisit,
  type HistoryProblem,
  knownChats,
  problemOf,
  takeIn,
  visitsOfChat,
} from '../../lib/store/history.ts';
import { useSettings } from '../popup/use-settings.ts';
import { saveFile } from '../report/save-file.ts';

/** Chats that are listed at first, and more at a time. */
const pageSize = 50;

type Key = readonly [site: string, vendor: string];

/** The history page. */
export function HistoryApp() {
  const { settings } = useSettings();
  const days = settings?.settings.historyDays ?? null;
  const [keys, setKeys] = useState<readonly Key[] | null>(null);
  const [problem, setProblem] = useState<HistoryProblem | null>(null);
  const [chats, setChats] = useState<readonly ListedChat[]>([]);
  const [opened, setOpened] = useState<ReadonlyMap<string, OpenedChat>>(new Map());
  const [sought, setSought] = useState('');
  const [most, setMost] = useState(pageSize);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [lost, setLost] = useState(0);
  const [isFull, setFull] = useState(false);
  const [notice, setNotice] = useState<HistoryNotice | null>(null);

  const fail = useCallback((error: unknown) => setProblem(problemOf(error)), []);
  const readKeys = useCallback(async () => {
    setKeys(await chatKeys());
    setProblem(null);
  }, []);
  useEffect(() => {
    if (days === null) return;
    takeIn(days)
      .then(
        (taken) => setLost(taken.lost),
        (error: unknown) => {
          // What is kept already can be read all the same.
          if (error instanceof DOMException && error.name === 'QuotaExceededError') setFull(true);
          else throw error;
        },
      )
      .then(readKeys)
      .catch(fail);
  }, [days, readKeys, fail]);

  const matches = useMemo(() => {
    const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
    return (keys ?? []).filter((key) => words.every((word) => key.some((part) => part.includes(word))));
  }, [keys, sought]);
  useEffect(() => {
    let isGone = false;
    knownChats(matches.slice(0, most)).then((found) => isGone || setChats(found), fail);
    return () => {
      isGone = true;
    };
  }, [matches, most, fail]);

  const open = useCallback(
    (site: string, vendor: string) => {
      visitsOfChat(site, vendor).then(
        (found) => setOpened((old) => new Map(old).set(chatKey(site, vendor), found)),
        fail,
      );
    },
    [fail],
  );
  const remove = async (work: Promise<unknown>, gone: Key | null, ids: readonly string[]) => {
    setNotice(null);
    try {
      await work;
      setChosen((old) => new Set([...old].filter((id) => !ids.includes(id))));
      await readKeys();
      if (gone) open(...gone);
      setNotice('removed');
    } catch {
      setNotice('unremoved');
    }
  };
  const onExport = async () => {
    setNotice(null);
    try {
      saveFile('earshot-history.json', 'application/json', await exportHistory());
      setNotice('exported');
    } catch (error) {
      fail(error);
    }
  };

  return (
    <HistoryView
      state={
        problem
          ? { kind: problem }
          : keys === null
            ? { kind: 'loading' }
            : { kind: 'read', chats, matchCount: matches.length, chatCount: keys.length, opened }
      }
      days={days ?? 0}
      lost={lost}
      isFull={isFull}
      notice={notice}
      sought={sought}
      chosen={chosen}
      onSeek={(text) => {
        setSought(text);
        setMost(pageSize);
      }}
      onMore={() => setMost((old) => old + pageSize)}
      onOpen={open}
      onChoose={(id, isChosen) =>
        setChosen((old) => new Set(isChosen ? [...old, id] : [...old].filter((one) => one !== id)))
      }
      onCompare={() => {
        const visits = [...chosen].map(encodeURIComponent).join(',');
        void browser.tabs.create({ url: `${browser.runtime.getURL('/compare.html')}#${visits}` });
      }}
      onExport={() => void onExport()}
      onRemoveVisit={({ id, site, vendor }) => void remove(forgetVisit(id), [site, vendor], [id])}
      onRemoveChat={(site, vendor) => {
        const ids = opened.get(chatKey(site, vendor))?.visits.map(({ id }) => id) ?? [];
        void remove(forgetChat(site, vendor), null, ids);
      }}
      onRemoveAll={() => void remove(forgetAll(), null, [...chosen])}
      onDismissLost={() => {
        setLost(0);
        forgetLost().catch(() => undefined);
      }}
      onOpenSettings={() => void browser.runtime.openOptionsPage()}
    />
  );
}
