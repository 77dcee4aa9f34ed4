import type { Body } from '../evidence/evidence.ts';
import { recordUrl } from '../evidence/recorded-url.ts';
import { clip } from './clip.ts';

/** Where a window stands among the frames of its tab: indexes from the top; null in a shadow tree or a crowd. */
export function framePath(of: Window): number[] | null {
  const path: number[] = [];
  let here = of;
  while (here !== here.parent) {
    const above: Window = here.parent;
    const index = indexIn(above, here);
    if (index < 0 || path.length === 20) return null;
    path.unshift(index);
    here = above;
  }
  return path;
}

/** The window's index in its parent's `frames`; -1 where it has none. Both may be of other origins. */
export function indexIn(parent: Window, child: Window): number {
  const count = Math.min(parent.length, 500);
  for (let index = 0; index < count; index += 1) if (parent[index] === child) return index;
  return -1;
}

function relationToTop(): Body<'documents'>['relation'] {
  if (window === window.top) return 'top';
  try {
    return window.top?.document ? 'same-origin' : 'cross-origin';
  } catch {
    return 'cross-origin';
  }
}

/** What this document is: address, origin, place. Null where its address cannot be read. Never throws. */
export function documentFacts(): Body<'documents'> | null {
  const url = recordUrl(location.href);
  if (!url) return null;
  const [navigation] = performance.getEntriesByType('navigation');
  const protocol = navigation instanceof PerformanceNavigationTiming ? navigation.nextHopProtocol : '';
  return {
    url,
    origin: clip(self.origin, 300),
    relation: relationToTop(),
    framePath: framePath(window),
    protocol: protocol === '' ? null : clip(protocol, 20),
  };
}
