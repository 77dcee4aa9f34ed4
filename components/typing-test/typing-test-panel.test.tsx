// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Finding, JudgedWidget } from '../../lib/audit/result.ts';
import { oneChat } from '../testing/fixtures.ts';
import { TypingTestPanel, type TypingTestState } from './typing-test-panel.tsx';
import { typingTestWords as words } from './words.ts';

afterEach(cleanup);

const texts = { phrase: 'a sentence', card: '1234' };

function widget(name: string, checkId: string, parts: Partial<Finding>): JudgedWidget {
  const [one] = oneChat().result.widgets;
  const [finding] = one?.findings ?? [];
  if (!one || !finding) throw new Error('no chat');
  return { ...one, name, findings: [{ ...finding, checkId, proof: [], ...parts }] };
}

function show(test: TypingTestState['test'], widgets: readonly JudgedWidget[] = [], isElsewhere = false) {
  const calls = { onAct: vi.fn(), onCopy: vi.fn(), onShowPage: isElsewhere ? vi.fn() : null };
  render(<TypingTestPanel state={{ test, texts, widgets }} {...calls} />);
  return calls;
}

const at = (
  step: 'phrase' | 'card',
  phase: NonNullable<TypingTestState['test']>['phase'],
  isSent = false,
) => ({
  step,
  phase,
  isSent,
});
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

describe('the typing test', () => {
  it('is begun by a press', () => {
    const { onAct } = show(null);
    expect(buttons()).toEqual([words.start]);
    press(words.start);
    expect(onAct).toHaveBeenCalledWith('phrase');
  });

  it.each(['phrase', 'card'] as const)('says what to type (%s), which can be copied, and waits', (step) => {
    const { onAct, onCopy, onShowPage } = show(at(step, 'waiting'), [], true);
    expect(screen.getByText(texts[step])).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(words.waiting);
    press(words.copy);
    expect(onCopy).toHaveBeenCalledWith(texts[step]);
    expect(screen.getByText(words.copied)).toBeTruthy();
    press(words.showPage);
    expect(onShowPage).toHaveBeenCalledOnce();
    press(words.cancel);
    expect(onAct).toHaveBeenCalledWith('cancel');
  });

  it('says that it has seen it', () => {
    show(at('phrase', 'watching'));
    expect(screen.getByRole('status').textContent).toBe(words.watching);
    expect(buttons()).toEqual([words.copy, words.cancel]);
  });

  it('says when nothing came, and tries again', () => {
    const { onAct } = show(at('card', 'late'));
    expect(screen.getByRole('status').textContent).toBe(words.late);
    press(words.again);
    expect(onAct).toHaveBeenCalledWith('card');
  });

  it('tells what came of the sentence, and goes on', () => {
    const failing = widget('Acme', 'unsent-text-sent', { outcome: 'fail', summary: '40 characters left.' });
    const { onAct } = show(at('phrase', 'done'), [failing]);
    expect(screen.getByText('40 characters left.')).toBeTruthy();
    expect(screen.queryByText(words.sent)).toBeNull();
    press(words.next);
    expect(onAct).toHaveBeenCalledWith('card');
  });

  it('tells what came of the number, of the chat that was typed in', () => {
    const other = widget('Other', 'unmasked-card', { outcome: 'unknown', summary: 'Not tried.' });
    const typed = widget('Acme', 'unmasked-card', { outcome: 'pass', summary: 'It shows 10 digits.' });
    show(at('card', 'done', true), [other, typed]);
    expect(screen.getByText(/^Acme: /)).toBeTruthy();
    expect(screen.queryByText('Not tried.')).toBeNull();
    expect(screen.getByText(words.sent)).toBeTruthy();
    expect(screen.getByText(words.done)).toBeTruthy();
  });
});
