import { createNoise } from './backends/noise.ts';
import { quietDefinitions } from './quiet/index.ts';
import { createFeed, quietHost, quietSite, quietThirdParties } from './quiet/site.ts';
import { definitions, expectOf, hostOf, shopSite } from './shops/site.ts';
import type { LabPage, Recorder, Site } from './types.ts';
import { unlistedDefinitions } from './unlisted/index.ts';
import { unlistedDrive, unlistedExpect, unlistedHost, unlistedSites } from './unlisted/site.ts';

interface Ports {
  httpsPort: number;
  httpPort: number;
}

/** The virtual hosts of all pages, with the backends and third parties that are theirs alone. */
export function pageSites(recorder: Recorder): [string, Site][] {
  const noise = createNoise(recorder);
  const feed = createFeed(recorder);
  return [
    ...definitions.map((page): [string, Site] => [hostOf(page), { ...shopSite(page), upgrade: noise }]),
    ...unlistedDefinitions.flatMap((page) => unlistedSites(page, recorder)),
    ...quietDefinitions.map((page): [string, Site] => [quietHost(page), quietSite(page, feed)]),
    ...quietThirdParties(feed),
  ];
}

/** Every page, as the lab announces it: shops first, then the chats that no list knows, then the quiet ones. */
export function labPages(ports: Ports): LabPage[] {
  const pages = [
    ...definitions.map((page): LabPage => {
      const { name, purpose, scheme = 'https', widgets = [] } = page;
      return {
        name,
        purpose,
        ...addresses(hostOf(page), ports, scheme),
        kind: widgets.length > 0 ? 'chat' : 'quiet',
        isHeldBack: false,
        expect: expectOf(page),
        drive: widgets.map(({ drive }) => drive),
        exercise: [],
      };
    }),
    ...unlistedDefinitions.map((page): LabPage => {
      const { name, purpose, isHeldBack = false, quickQuery } = page;
      return {
        name,
        purpose,
        ...addresses(unlistedHost(page), ports),
        kind: 'unlisted',
        isHeldBack,
        expect: unlistedExpect(page),
        drive: [unlistedDrive(page)],
        exercise: [],
        ...(quickQuery !== undefined && { quickQuery }),
      };
    }),
    ...quietDefinitions.map((page): LabPage => {
      const { name, purpose, isHeldBack = false, app, exercise = [] } = page;
      return {
        name,
        purpose,
        ...addresses(quietHost(page), ports),
        kind: 'quiet',
        isHeldBack,
        ...(app && { app }),
        expect: [],
        drive: [],
        exercise,
      };
    }),
  ];
  const names = new Set(pages.map(({ name }) => name));
  if (names.size !== pages.length) throw new Error('two pages of the lab have the same name');
  return pages;
}

function addresses(host: string, { httpsPort, httpPort }: Ports, scheme: 'http' | 'https' = 'https') {
  return {
    url: `${scheme}://${host}/`,
    urlWithPort: `${scheme}://${host}:${scheme === 'https' ? httpsPort : httpPort}/`,
  };
}
