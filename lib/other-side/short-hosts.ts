/**
 * Services that hide where a link leads: shorteners, links of apps, and what mail and social networks put before strangers'
 * links. A host of this list, or one below it. Vendors' own short hosts (`intercom.help`) are none. Each one's home page, 2026-11,
 * and https://github.com/PeterDaveHello/url-shorteners; for mail https://learn.microsoft.com/defender-office-365/safe-links-about.
 */
const hiding: ReadonlySet<string> = new Set(
  (
    'bit.ly bitly.com bit.do j.mp t.co goo.gl tinyurl.com tiny.one is.gd v.gd ow.ly ht.ly buff.ly cutt.ly cutt.us rb.gy rebrand.ly shorturl.at shorturl.asia shorturl.gg tiny.cc t.ly s.id lnkd.in adf.ly bl.ink short.io soo.gd qr.ae trib.al dlvr.it u.to clck.ru vk.cc lihi.cc reurl.cc urlz.fr urls.fr urlr.me n9.cl t.cn x.gd dub.sh t1p.de surl.li kutt.it snip.ly qrco.de da.gd u.nu ppt.cc pse.is wp.me ' +
    'page.link app.link onelink.me ' +
    'safelinks.protection.outlook.com urldefense.com urldefense.proofpoint.com linkprotect.cudasvc.com l.facebook.com lm.facebook.com l.instagram.com l.messenger.com away.vk.com slack-redir.net'
  ).split(' '),
);

/**
 * Domains of one company each: its own short ones lead to itself alone (`youtu.be`, `amzn.to`). Not those that anybody may
 * shorten with, whoever runs them (`t.co`, `lnkd.in`, `wp.me`). Sources, read 2026-11-22: https://github.com/pewresearch/pewtils
 * (pewtils/vanity_link_shorteners.csv), https://github.com/PeterDaveHello/url-shorteners.
 */
const companies: ReadonlyMap<string, number> = new Map(
  [
    'youtube.com youtube-nocookie.com youtu.be',
    'google.com g.co goo.gle g.page forms.gle maps.app.goo.gl',
    'facebook.com fb.com fb.me fb.watch m.me messenger.com',
    'instagram.com instagr.am ig.me',
    'whatsapp.com wa.me',
    'amazon.com amazon.ca amazon.com.mx amazon.com.br amazon.co.uk amazon.de amazon.fr amazon.it amazon.es amazon.nl amazon.se amazon.pl amazon.com.be amazon.ie amazon.com.tr amazon.ae amazon.sa amazon.eg amazon.in amazon.co.jp amazon.com.au amazon.sg amazon.co.za amzn.to amzn.com amzn.eu amzn.asia a.co',
    'x.com twitter.com',
    'telegram.org telegram.me t.me',
    'discord.com discord.gg discordapp.com',
    'reddit.com redd.it',
    'pinterest.com pin.it',
    'paypal.com paypal.me',
    'ebay.com ebay.co.uk ebay.de ebay.fr ebay.it ebay.es ebay.us ebay.to',
    'etsy.com etsy.me',
    'apple.com apple.co apple.news',
    'microsoft.com aka.ms msft.it',
    'live.com 1drv.ms',
    'spotify.com spoti.fi spotify.link',
    'airbnb.com abnb.me',
    'netflix.com nflx.it',
    'imdb.com imdb.to',
    'flickr.com flic.kr',
    'dropbox.com db.tt',
    'nytimes.com nyti.ms',
    'vk.com vk.me',
    'line.me lin.ee',
    'kakao.com kko.to',
    'naver.com naver.me',
    'bilibili.com b23.tv',
    'jd.com 3.cn',
    'taobao.com tb.cn',
    'yandex.ru ya.ru',
  ].flatMap((domains, index) => domains.split(' ').map((domain) => [domain, index] as const)),
);

/** Whether it is, or is below, a host that hides where its links lead. */
export function isHiding(host: string): boolean {
  return companies.has(host) ? false : above(host).some((one) => hiding.has(one));
}

/** Whether both hosts are one company's, by the list of those that have short domains of their own. */
export function isOneCompany(one: string, other: string): boolean {
  const [a, b] = [companyOf(one), companyOf(other)];
  return a !== undefined && a === b;
}

function companyOf(host: string): number | undefined {
  const known = above(host).find((one) => companies.has(one) || hiding.has(one));
  return known === undefined ? undefined : companies.get(known);
}

/** A host and all that it is below: `a.b.c`, `b.c`. */
function above(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}
