// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { categories } from '../../lib/audit/categories.ts';
import { checks } from '../../lib/audit/registry.ts';
import { LearnLink, LearnLinks } from './learn-link.tsx';
import { LearnView } from './learn-view.tsx';

afterEach(cleanup);

const chat = {
  id: 'widget-2',
  label: 'Acme Chat (shop.example)',
  ...{ site: 'shop.example', vendor: 'Acme Chat', time: '2026-11-22 10:00' },
};
const other = { ...chat, id: 'widget-1', label: 'Unlisted chat (shop.example)', vendor: '' };

test('each category has a section of its name, and each check stands in one', () => {
  render(<LearnView chats={[]} chosen={null} onCopy={async () => true} />);
  for (const category of categories) expect(document.getElementById(category)).not.toBeNull();
  for (const { title } of checks) expect(screen.getAllByText(title.pass)).toHaveLength(1);
});

test('a finding links to its section, with the tab, and nowhere in a file', () => {
  const link = () => screen.queryByRole('link')?.getAttribute('href');
  const { rerender } = render(
    <LearnLinks.Provider value={{ tabId: 7 }}>
      <LearnLink checkId="missing-hsts" />
    </LearnLinks.Provider>,
  );
  expect(link()).toBe('/learn.html?tab=7#missing-hsts');
  rerender(<LearnLink checkId="missing-hsts" />);
  expect(link()).toBeUndefined();
});

test('the letter is about the chosen chat, says what is filled in, and is copied whole', async () => {
  const onCopy = vi.fn(async () => false);
  render(<LearnView chats={[other, chat]} chosen="widget-2" onCopy={onCopy} />);
  const letter = screen.getByLabelText<HTMLTextAreaElement>('The letter');
  expect(letter.value).toContain('it is provided by Acme Chat');
  fireEvent.change(screen.getByLabelText('About'), { target: { value: 'widget-1' } });
  expect(letter.value).toContain('the live chat on shop.example.');
  expect(letter.value).not.toContain('provided by');
  fireEvent.click(screen.getByLabelText('something to be corrected'));
  fireEvent.input(screen.getByLabelText('What is wrong'), { target: { value: 'The name.' } });
  fireEvent.click(screen.getByLabelText('CCPA (residents of California)'));
  expect(letter.value).toContain('What is wrong: The name.');
  fireEvent.click(screen.getByRole('button', { name: 'Copy the letter' }));
  expect(onCopy).toHaveBeenCalledWith(letter.value);
  expect(await screen.findByText(/It is marked/)).toBeTruthy();
  expect(letter.value.slice(letter.selectionStart, letter.selectionEnd)).toBe(letter.value);
});
