import { EMBEDS } from '../hosts.ts';
import type { QuietDefinition } from './definition.ts';

/** Pages with other people's frames. */
export const embedPages: QuietDefinition[] = [
  {
    name: 'frames-ads',
    purpose: 'advertisements in third-party iframes, one of them stuck to the bottom',
    lang: 'en',
    title: 'Free crosswords',
    style: `.anchor { position: fixed; left: 0; right: 0; bottom: 0; height: 90px; text-align: center; background: #fff9; }`,
    body: ({ base }) =>
      `<h1>Free crosswords</h1><div id="google_ads_iframe_1__container__"><iframe title="3rd party ad content" width="300" height="250" src="${base(EMBEDS, 'https')}/ad?slot=1"></iframe></div><ins class="adsbygoogle anchor" data-anchor-status="displayed"><iframe title="Advertisement" width="728" height="90" src="${base(EMBEDS, 'https')}/ad?slot=2"></iframe></ins>`,
  },
  {
    name: 'frames-media',
    purpose: 'an embedded video, a map and a post, each in a third-party iframe',
    lang: 'en',
    title: 'Bread festival',
    body: ({ base }) =>
      `<h1>Bread festival</h1><iframe title="Video player" width="560" height="315" allow="autoplay; encrypted-media; picture-in-picture" allowfullscreen src="${base(EMBEDS, 'https')}/video"></iframe><iframe title="Map" width="600" height="300" loading="lazy" src="${base(EMBEDS, 'https')}/map"></iframe><iframe title="Embedded post" width="500" height="260" src="${base(EMBEDS, 'https')}/post"></iframe>`,
  },
  {
    name: 'floating-video',
    purpose: 'a video that sticks to the lower right corner as an iframe when one scrolls',
    lang: 'en',
    title: 'Match report',
    isHeldBack: true,
    style: `.mini { position: fixed; right: 16px; bottom: 16px; width: 320px; height: 200px; z-index: 99999; box-shadow: 0 0 20px #0007; } .mini iframe { width: 100%; height: 100%; border: 0; }`,
    body: ({ base }) =>
      `<h1>Match report</h1>${'<p>The second half was all hail and headers.</p>'.repeat(30)}<div class="mini" role="complementary" aria-label="Video"><button aria-label="Close video">×</button><iframe title="Highlights" allow="autoplay; fullscreen" src="${base(EMBEDS, 'https')}/video"></iframe></div>`,
    exercise: [{ click: '.mini button' }],
  },
  {
    name: 'embedded-form',
    purpose: 'a survey of a form service in an iframe that floats over the corner',
    lang: 'en',
    title: 'Volunteer with us',
    isHeldBack: true,
    style: `.tf-popover { position: fixed; right: 26px; bottom: 26px; } .tf-frame { position: fixed; right: 26px; bottom: 96px; width: 360px; height: 480px; border: 0; box-shadow: 0 0 20px #0004; border-radius: 8px; background: #fff; } [hidden] { display: none; }`,
    body: ({ base }) =>
      `<h1>Volunteer with us</h1><p>Two hours a month.</p><button class="tf-popover" data-tf-popover="x1" aria-label="Open form">✎</button><iframe class="tf-frame" title="Form" hidden src="${base(EMBEDS, 'https')}/form"></iframe>`,
    script: `document.querySelector('.tf-popover').onclick = () => { document.querySelector('.tf-frame').hidden = false; };`,
    exercise: [
      { click: '.tf-popover' },
      { frame: 'embeds.test/form', type: 'textarea', text: 'I can drive a van' },
      { frame: 'embeds.test/form', click: 'button' },
    ],
  },
  {
    name: 'payment-frame-de',
    purpose: 'card fields of a payment provider in iframes, and its invisible metrics frame in the corner',
    lang: 'de',
    title: 'Spenden – Tierheim Eiche',
    body: ({ base }) =>
      `<h1>Spenden</h1><form><label>Betrag <input name="betrag" value="20"></label><label>Nachricht an das Tierheim <textarea name="nachricht" placeholder="Ihre Nachricht (freiwillig)"></textarea></label><div class="StripeElement"><iframe title="Sicherer Eingaberahmen für Kreditkarten" name="__privateStripeFrame1" allow="payment *" height="44" src="${base(EMBEDS, 'https')}/card"></iframe></div><button>Jetzt spenden</button></form><iframe name="__privateStripeMetricsController" aria-hidden="true" style="position:absolute;bottom:0;width:1px;height:1px;visibility:hidden" src="${base(EMBEDS, 'https')}/ad?metrics"></iframe>`,
    exercise: [{ type: '[name="nachricht"]', text: 'Für die Katzen' }],
  },
];
