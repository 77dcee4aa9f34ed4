// @vitest-environment jsdom
import { catalogueVersion, hostIndex } from 'virtual:earshot/hosts';
import { markers } from 'virtual:earshot/markers';
import { vendorParts } from 'virtual:earshot/parts';
import { expect, test } from 'vitest';
import { loadCatalogue } from '../../scripts/catalogue-plugin.ts';
import { compileGlobals, compileMarkers, hasProvingHost } from './compile.ts';
import { identifyRequest, listHosts, listPaths, matchHost } from './host-match.ts';
import type { Vendor } from './vendor.ts';

const vendors = await loadCatalogue();

test('every entry loads, under an id of its own', () => {
  expect(vendors.length).toBeGreaterThan(500);
  expect(new Set(vendors.map(({ id }) => id)).size).toBe(vendors.length);
});

test('no two entries have the same name', () => {
  const names = vendors.flatMap(({ name, aliases = [] }) =>
    [name, ...aliases].map((text) => text.toLowerCase()),
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('entries are data: they survive JSON', () => {
  expect(JSON.parse(JSON.stringify(vendors))).toEqual(vendors);
});

test('no path that proves a chat is a part of another vendor’s', () => {
  const paths = listPaths(hostIndex);
  const clashes = paths
    .filter(([role]) => role === 'api')
    .flatMap(([, path, vendorId]) =>
      paths
        .filter(([, other, otherId]) => otherId !== vendorId && other.includes(path))
        .map(([, other, otherId]) => `${path}: ${vendorId}, ${other}: ${otherId}`),
    );
  const ends = paths.filter(([role]) => role !== 'api').map(([role, path]) => `${role} ${path}`);
  expect(clashes).toEqual([]);
  expect(new Set(ends).size).toBe(ends.length);
});

test('a path that proves a chat names more than a common word', () => {
  const common =
    /^\/(?:api|v\d|chat|widget|cable|ws|websocket|socket\.io|sdk\.js|embed|embed\.js|loader\.js|\/)+\/?$/;
  // Chatwoot's frame has a parameter of a name that is its own.
  const bare = listPaths(hostIndex).filter(
    ([, path, , ...params]) => params.length === 0 && common.test(path),
  );
  expect(bare).toEqual([]);
});

test('no host that proves a chat is claimed twice', () => {
  const owners = new Map<string, string>();
  const clashes: string[] = [];
  for (const { host, path, vendorId, role } of listHosts(hostIndex)) {
    if (role === 'broad') continue;
    const owner = owners.get(host + path);
    if (owner) clashes.push(`${host}${path}: ${owner}, ${vendorId}`);
    owners.set(host + path, vendorId);
  }
  expect(clashes).toEqual([]);
});

test('a host is never both proof and broad of one vendor', () => {
  const both = vendors.filter(
    ({ match: { broadHosts = [], hosts = [], scriptHosts = [], frameHosts = [] } }) =>
      broadHosts.some((host) => [...hosts, ...scriptHosts, ...frameHosts].includes(host)),
  );
  expect(both.map(({ id }) => id)).toEqual([]);
});

test('no host is an IP address, a wildcard, a port, upper case or dotted at the end', () => {
  const odd = listHosts(hostIndex).filter(
    ({ host }) => !/^[a-z0-9_-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(host),
  );
  expect(odd).toEqual([]);
});

test('a host that anybody may rent or that serves everybody proves nothing without a path', () => {
  const shared = [
    ...[
      'cdn.jsdelivr.net',
      'jsdelivr.net',
      'unpkg.com',
      'cdnjs.cloudflare.com',
      'cloudfront.net',
      'azureedge.net',
    ],
    ...['amazonaws.com', 's3.amazonaws.com', 'appspot.com', 'web.app', 'herokuapp.com', 'azurewebsites.net'],
    ...[
      'googleapis.com',
      'storage.googleapis.com',
      'gstatic.com',
      'www.gstatic.com',
      'cdn77.org',
      'ably.net',
    ],
    ...['ably.io', 'shopify.com', 'cdn.shopify.com', 'facebook.com', 'connect.facebook.net', 'google.com'],
    ...['my.site.com', 'my.salesforce.com', 'zdassets.com', 'zendesk.com', 'hs-scripts.com', 'hubspot.com'],
    ...[
      'salesforce.com',
      'force.com',
      'hsforms.com',
      'hubspot.net',
      'zoho.com',
      'zohocdn.com',
      'zohopublic.com',
    ],
    ...['twilio.com', 'fbcdn.net', 'cloudflare.com', 'workers.dev', 'pages.dev', 'firebaseio.com'],
    ...['s3.eu-west-1.amazonaws.com', 'cloudfunctions.net', 'blob.core.windows.net', 'trafficmanager.net'],
    ...['pusher.com', 'pubnub.com', 'pndsn.com', 'bitrix24.com', 'odoo.com', '3cx.com', 'vercel.app'],
  ];
  for (const host of shared) {
    expect(matchHost(hostIndex, host, '/')?.role ?? 'broad', host).toBe('broad');
    expect(matchHost(hostIndex, `d111.${host}`, '/')?.role ?? 'broad', `d111.${host}`).toBe('broad');
  }
});

test('every selector parses, and none takes in an empty page', () => {
  const bad: string[] = [];
  for (const { id, match } of vendors) {
    for (const selector of [...(match.selectors ?? []), ...(match.innerSelectors ?? [])]) {
      try {
        if (document.querySelector(selector)) bad.push(`${id}: ${selector} is in every page`);
      } catch {
        bad.push(`${id}: ${selector} does not parse`);
      }
    }
  }
  expect(bad).toEqual([]);
});

test('no selector and no global is claimed by two vendors', () => {
  const claims = vendors.flatMap(({ id, match: { selectors = [], innerSelectors = [], globals = [] } }) =>
    [...selectors, ...innerSelectors, ...globals].map((text) => ({ id, text })),
  );
  const first = new Map<string, string>();
  const clashes: string[] = [];
  for (const { id, text } of claims) {
    const other = first.get(text);
    if (other) clashes.push(`${text}: ${other}, ${id}`);
    first.set(text, id);
  }
  expect(clashes).toEqual([]);
});

test.each<[address: string, type: string, vendorId: string | null]>([
  ['https://help.shop.example/widget?website_token=a&cw_conversation=b', 'sub_frame', 'chatwoot'],
  ['https://shop.example/support/widget?website_token=a', 'sub_frame', 'chatwoot'],
  ['https://shop.example/widget?token=a', 'sub_frame', null],
  ['https://shop.example/widget?website_token=a', 'xmlhttprequest', null],
  ['https://help.shop.example/packs/js/sdk.js', 'script', 'chatwoot'],
  ['https://help.shop.example/packs/js/sdk.js', 'sub_frame', null],
  ['https://shop.example/cable', 'websocket', null],
  ['https://shop.example/chat/assets/chat/chat.min.js', 'script', 'zammad'],
  ['https://shop.example/lhc_web/index.php/eng/widgetrestapi/settings', 'xmlhttprequest', 'live-helper-chat'],
  ['https://192.0.2.7:8443/im_livechat/loader/2', 'script', 'odoo-livechat'],
  ['https://shop.example/livezilla/chat.php?v=2', 'sub_frame', 'livezilla'],
  ['https://shop.example/chat/share?shareId=1', 'sub_frame', 'fastgpt'],
  ['https://shop.example/chat/share', 'sub_frame', null],
  ['https://cdn.bitrix24.ru/b1/crm/site_button/loader_2_a.js', 'script', 'bitrix24'],
])('%s as %s is of %s', (address, type, vendorId) => {
  const url = new URL(address);
  const traits = { type, params: [...url.searchParams.keys()] };
  expect(identifyRequest(hostIndex, url.hostname, url.pathname, traits)?.vendorId ?? null).toBe(vendorId);
});

test('markers are of products that no host tells, and stay small', () => {
  const compiled = compileMarkers(vendors);
  expect(markers).toEqual([
    compiled.flatMap((one) => one[1]),
    compiled.flatMap((one) => (one[1].length > 0 ? [] : one[2])),
  ]);
  for (const [id] of compiled) {
    const vendor = vendors.find((candidate) => candidate.id === id);
    expect(vendor && (vendor.selfHosted || !hasProvingHost(vendor)), id).toBe(true);
  }
  expect(JSON.stringify(markers).length).toBeLessThan(4000);
  expect(JSON.stringify(hostIndex).length).toBeLessThan(62_000);
});

test('globals and parts leave out nothing that an entry says', () => {
  const said = (...keys: (keyof Vendor['match'])[]) =>
    vendors.flatMap(({ match }) => keys.flatMap((key) => match[key] ?? []));
  expect(compileGlobals(vendors).flatMap(([, globals]) => globals)).toEqual(said('globals'));
  expect(vendorParts.flatMap(([, selectors]) => selectors)).toEqual(said('selectors', 'innerSelectors'));
  expect(vendorParts.flatMap((part) => part[2])).toEqual(said('scriptPaths'));
  expect(vendorParts.flatMap((part) => part[3])).toEqual(said('socketPaths'));
  expect(vendorParts.flatMap((part) => part[4])).toEqual(said('storageKeys'));
  expect(vendorParts.flatMap((part) => part[5])).toEqual(said('cookies'));
});

test('the version says how many vendors there are and what they were made from', () => {
  expect(catalogueVersion).toMatch(new RegExp(`^${vendors.length}-[0-9a-f]{8}$`));
});

test.each([
  ['widget.intercom.io', '/widget/abcd', 'intercom', 'script'],
  ['client.crisp.chat', '/l.js', 'crisp', 'script'],
  ['client.relay.crisp.chat', '/', 'crisp', 'socket'],
  ['embed.tawk.to', '/5f/default', 'tawk-to', 'script'],
  ['cdn.livechatinc.com', '/tracking.js', 'livechat', 'script'],
  ['api.livechatinc.com', '/v3.5/customer/rtm/ws', 'livechat', 'api'],
  ['accounts.livechatinc.com', '/v2/customer/token', 'livechat', 'api'],
  ['static.zdassets.com', '/ekr/snippet.js', 'zendesk', 'script'],
  ['static.zdassets.com', '/hc/assets/en-us.js', 'zendesk', 'broad'],
  ['acme.zendesk.com', '/hc/en-us', 'zendesk', 'broad'],
  ['js.driftt.com', '/include/1/x.js', 'drift', 'script'],
  ['js.hs-scripts.com', '/123.js', 'hubspot', 'broad'],
  ['js.usemessages.com', '/conversations-embed.js', 'hubspot', 'script'],
  ['js-eu1.usemessages.com', '/conversations-embed.js', 'hubspot', 'script'],
  ['app.hubspot.com', '/conversations-visitor/123/threads', 'hubspot', 'frame'],
  ['beacon-v2.helpscout.net', '/', 'help-scout', 'script'],
  ['connect.facebook.net', '/en_US/sdk/xfbml.customerchat.js', 'messenger', 'broad'],
  ['call.chatra.io', '/chatra.js', 'chatra', 'script'],
  ['cdn.smooch.io', '/frame.5.7.15.min.js', 'smooch', 'script'],
  ['api.smooch.io', '/sdk/v2', 'smooch', 'broad'],
  ['code.tidio.co', '/key.js', 'tidio', 'script'],
  ['cdn.jsdelivr.net', '/npm/flowise-embed@3.1.6/dist/web.js', 'flowise', 'script'],
  ['webmessaging.mypurecloud.ie', '/v1', 'genesys-cloud', 'socket'],
  ['acme.my.site.com', '/ESWMessaging1725555749099', 'salesforce-messaging', 'frame'],
])('%s%s is %s (%s)', (host, path, vendorId, role) => {
  expect(matchHost(hostIndex, host, path)).toMatchObject({ vendorId, role });
});

test.each([
  ['cdn.jsdelivr.net', '/npm/jquery@3/dist/jquery.js'],
  ['unpkg.com', '/react@19/index.js'],
  ['www.gstatic.com', '/recaptcha/api.js'],
  ['storage.googleapis.com', '/anything'],
  ['notcrisp.chat', '/'],
  ['example.com', '/chat'],
  ['d1.cloudfront.net', '/app.js'],
])('%s%s is nobody', (host, path) => {
  expect(matchHost(hostIndex, host, path)).toBeNull();
});
