import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { formatTime } from '../../components/format.ts';
import { learnAddress } from '../../components/learn/learn-address.ts';
import { TranscriptPanel, type TranscriptState } from '../../components/popup/transcript-panel.tsx';
import { transcriptFileName, transcriptText } from '../../components/popup/transcript-words.ts';
import type { JudgedWidget } from '../../lib/audit/result.ts';
import { type TranscriptMessage, transcriptSchema } from '../../lib/messages/transcript.ts';
import { saveFile } from '../report/save-file.ts';

interface TranscriptSectionProps {
  readonly widget: JudgedWidget;
  readonly tabId: number;
  /** Host of the page. */
  readonly site: string;
}

/** Saves a person's own transcript of one chat: from its frames to this popup to a file, and kept nowhere. */
export function TranscriptSection({ widget, tabId, site }: TranscriptSectionProps) {
  const [state, setState] = useState<TranscriptState>({ kind: 'idle' });
  const onSave = useCallback(async () => {
    setState({ kind: 'busy' });
    const messages = await messagesOf(widget, tabId).catch(() => null);
    if (messages === null) return setState({ kind: 'failed' });
    if (messages.length === 0) return setState({ kind: 'none' });
    const savedAt = new Date().toISOString();
    const text = transcriptText({ site, name: widget.name, savedAt: formatTime(savedAt), messages });
    saveFile(transcriptFileName(site, savedAt), 'text/plain', text);
    setState({ kind: 'saved', count: messages.length });
  }, [widget, tabId, site]);
  return (
    <TranscriptPanel
      state={state}
      letterHref={learnAddress('letters', tabId, widget.id)}
      onSave={() => void onSave()}
    />
  );
}

/** The chat's messages, frame by frame. Rejects where none of its frames could be read. */
async function messagesOf({ evidence }: JudgedWidget, tabId: number): Promise<TranscriptMessage[]> {
  const composers = evidence.composers ?? [];
  const { frameIds } = evidence.watch;
  const frames = [...new Set([...composers.map(({ frameId }) => frameId), ...frameIds])];
  const read = await Promise.allSettled(
    (frames.length > 0 ? frames : [0]).map(async (frameId) => {
      const target = { tabId, frameIds: [frameId] };
      const [answer] = await browser.scripting.executeScript({ target, files: ['/transcript.js'] });
      return transcriptSchema.parse(answer?.result).flatMap(({ field, container, messages }) => {
        const isOwn = composers.some(
          (one) =>
            one.frameId === frameId &&
            (one.element === field || (container !== null && one.container === container)),
        );
        return isOwn || frameIds.includes(frameId) ? messages : [];
      });
    }),
  );
  if (read.every(({ status }) => status === 'rejected')) throw new Error('no frame could be read');
  return read.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
}
