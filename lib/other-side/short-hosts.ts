/**
 * Services that hide where a link leads: shorteners, links of apps, and what mail and social networks put before strangers'
 * links. A host of this list, or one below it. Vendors' own short hosts (`intercom.help`) are none. Each one's home page, 2026-11,
 * and https://github.com/PeterDaveHello/url-shorteners; for mail https://learn.microsoft.com/defender-office-365/safe-links-about.
 */
const hiding: ReadonlySet<string> = new Set(
  (
    'bit.ly bitly.com j.mp t.co goo.gl tinyurl.com is.gd v.gd ow.ly ht.ly buff.ly cutt.ly rb.gy rebrand.ly shorturl.at shorturl.asia shorturl.gg tiny.cc t.ly s.id lnkd.in adf.ly bl.ink qr.ae trib.al u.to clck.ru vk.cc lihi.cc reurl.cc urlz.fr urls.fr n9.cl t.cn x.gd dub.sh surl.li kutt.it snip.ly qrco.de ppt.cc pse.is wp.me ' +
    'page.link app.link onelink.me ' +
    'safelinks.protection.outlook.com urldefense.com urldefense.proofpoint.com linkprotect.cudasvc.com l.facebook.com lm.facebook.com l.instagram.com l.messenger.com away.vk.com slack-redir.net'
  ).split(' '),
);

/** Places that Google's own apps share; https://support.google.com/maps/answer/144361, 2026-11. */
const ofPlaces = /^(?:maps|photos)\.app\.goo\.gl$/;

/** Whether it is, or is below, a host that hides where its links lead. */
export function isHiding(host: string): boolean {
  const labels = host.split('.');
  return !ofPlaces.test(host) && labels.some((_, index) => hiding.has(labels.slice(index).join('.')));
}
