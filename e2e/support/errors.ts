import type { Page } from '@playwright/test';

/** What a page's console and its error event say from now on, in order; Earshot's own worlds are heard as well. */
export function listenForErrors(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}
