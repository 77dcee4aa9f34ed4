import type { Page } from '@playwright/test';

/** What scrolls sideways, tables in a scroller of their own excepted, which may not scroll up and down as well. */
export function sidewaysScrollers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const isRoot = element === document.documentElement;
        const isWider = element.scrollWidth > element.clientWidth + 1;
        if (!isWider || !(isRoot || /auto|scroll/.test(overflowX))) return false;
        const isHigher = element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(overflowY);
        return isRoot || isHigher || !element.querySelector('table, pre, svg');
      })
      .map(({ localName, className }) => `${localName}.${className}`),
  );
}

/** What moves by itself or on a change: animations that run, transitions, scrolling that glides. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const styled = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
    });
    return styled.map(({ localName, className }) => `${localName}.${className}`);
  });
}

/**
 * Goes through a page by Tab from its beginning to its end. `missed`: what can be used and was not reached; `hidden`: where
 * the focus was not seen, for there was no ring or it stood outside of the window.
 */
export async function tabThrough(page: Page): Promise<{ missed: string[]; hidden: string[] }> {
  await page.evaluate(() => {
    const usable = 'a[href], button:enabled, input:enabled, select, textarea, summary, [tabindex="0"]';
    const all = [...document.querySelectorAll<HTMLElement>(usable)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    // Of radio buttons, Tab leads to the chosen one.
    const isStop = (element: HTMLElement) =>
      !(element instanceof HTMLInputElement && element.type === 'radio') || element.checked;
    Object.assign(globalThis, { left: new Set(all.filter(isStop)) });
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  const hidden = new Set<string>();
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { left } = globalThis as unknown as { left: Set<Element> };
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const isNew = left.delete(element);
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isRing =
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      const { top, bottom, left: start, right } = element.getBoundingClientRect();
      const isInView = bottom > 0 && top < innerHeight && right > 0 && start < innerWidth;
      const name = `${element.localName} ${(element.textContent || element.id).trim().slice(0, 40)}`;
      return { name, isNew, isSeen: isRing && isInView, count: left.size };
    });
    if (!stop) break;
    if (!stop.isSeen) hidden.add(stop.name);
    if (stop.count === 0) break;
  }
  const missed = await page.evaluate(() =>
    [...(globalThis as unknown as { left: Set<Element> }).left].map(
      (element) => `${element.localName} ${(element.textContent || element.id).trim().slice(0, 40)}`,
    ),
  );
  return { missed, hidden: [...hidden] };
}
