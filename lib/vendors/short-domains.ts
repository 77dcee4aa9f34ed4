/**
 * Domains of one company each, the main one first: its own short ones lead to itself alone (`youtu.be`, `amzn.to`). Not those
 * that anybody may shorten with, whoever runs them (`t.co`, `lnkd.in`, `wp.me`). Sources, read 2026-11-22:
 * https://github.com/pewresearch/pewtils (pewtils/vanity_link_shorteners.csv), https://github.com/PeterDaveHello/url-shorteners.
 */
export const shortDomains: readonly string[] = [
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
];
