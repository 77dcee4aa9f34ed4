import { REALTIME } from '../hosts.ts';
import type { QuietDefinition } from './definition.ts';

const FEED = `const live = new WebSocket(location.origin.replace('http', 'ws') + '/live'); live.onmessage = ({ data }) => show(JSON.parse(data));`;

/** Pages that move by themselves: sockets and logs, and nobody to write to. */
export const livePages: QuietDefinition[] = [
  {
    name: 'live-match-es',
    purpose: 'live commentary of a match: role=log, WebSocket, avatars, minutes, no composer',
    lang: 'es',
    title: 'Minuto a minuto: Betis - Celta',
    style: `.score { position: sticky; top: 0; background: #0a5; color: #fff; padding: 8px; }`,
    body: `<div class="score">Betis 1 – 0 Celta <span id="min">63’</span></div><div id="log" class="chat-like commentary" role="log" aria-live="polite" aria-label="Narración en directo"><p><b>63’</b> Falta en el centro del campo.</p></div>`,
    script: `const show = ({ seq }) => { const row = document.createElement('p'); row.innerHTML = '<b>' + (63 + (seq % 27)) + '’</b> Saque de banda.'; document.getElementById('log').prepend(row); };
${FEED}`,
  },
  {
    name: 'stock-ticker',
    purpose: 'stock prices over a third party’s WebSocket, in a ticker fixed to the bottom',
    lang: 'en',
    title: 'Markets now',
    style: `.ticker { position: fixed; left: 0; right: 0; bottom: 0; background: #111; color: #5f5; font-family: monospace; padding: 6px; }`,
    body: ({ base }) =>
      `<h1>Markets now</h1><table><tr><th>Index</th><td id="index">4,120.0</td></tr></table><div class="ticker" role="marquee" aria-live="off">ACME 12.3 · BOLT 8.1</div><script>const socket = new WebSocket('${base(REALTIME, 'wss')}/live?app=quotes&protocol=7'); socket.onopen = () => socket.send('{"event":"pusher:subscribe","data":{"channel":"quotes"}}'); socket.onmessage = ({ data }) => { const { value } = JSON.parse(data); if (value) document.getElementById('index').textContent = (4100 + value).toFixed(1); };</script>`,
  },
  {
    name: 'dashboard-ops',
    purpose: 'an operations dashboard: gauges, a log of events and alerts with “Acknowledge”, by WebSocket',
    lang: 'en',
    title: 'Pump station 4',
    isHeldBack: true,
    style: `.alerts { position: fixed; right: 16px; bottom: 16px; width: 320px; max-height: 300px; overflow: auto; background: #fff; box-shadow: 0 0 14px #0004; padding: 8px; }`,
    body: `<h1>Pump station 4</h1><div class="react-grid-layout"><section aria-label="Flow panel"><output id="flow">0</output> l/s</section></div><div class="alerts" role="log" aria-label="Alerts"></div>`,
    script: `const show = ({ type, seq, value }) => { if (type !== 'tick') return; document.getElementById('flow').textContent = Math.round(value); const row = document.createElement('div'); row.innerHTML = 'Pressure high, valve ' + (seq % 9) + ' <button>Acknowledge</button>'; row.querySelector('button').onclick = () => live.send(JSON.stringify({ ack: seq })); const box = document.querySelector('.alerts'); box.prepend(row); if (box.children.length > 20) box.lastChild.remove(); };
${FEED}`,
    exercise: [{ click: '.alerts button:last-of-type' }],
  },
  {
    name: 'game-log',
    purpose: 'a dungeon game whose log looks like a conversation; keys move, nothing is written',
    lang: 'en',
    title: 'Caverns of Ash',
    style: `.log { position: fixed; right: 0; bottom: 0; width: 340px; height: 260px; overflow: auto; background: #111c; color: #eee; padding: 8px; } .msg { margin: 4px 0; border-radius: 8px; background: #333; padding: 4px 8px; }`,
    body: `<canvas width="640" height="400" tabindex="0" style="background:#222"></canvas><div class="log messages" role="log"><div class="msg"><b>Wizard:</b> Who goes there?</div><div class="msg"><b>You:</b> A friend.</div></div>`,
    script: `document.querySelector('canvas').onkeydown = ({ key }) => { const row = document.createElement('div'); row.className = 'msg'; row.textContent = 'You walk ' + key; document.querySelector('.log').append(row); fetch('/api/move', { method: 'POST', body: key }); };`,
    exercise: [{ click: 'canvas' }, { press: 'ArrowLeft' }, { press: 'ArrowUp' }],
  },
  {
    name: 'status-page',
    purpose: 'a status page that lists “Live chat” among its components, with “Subscribe to updates”',
    lang: 'en',
    title: 'Hostwell Status',
    body: `<div class="page-status status-none"><span class="status">All Systems Operational</span></div><div class="components-container"><div class="component-inner-container"><span class="name">API</span> <span class="component-status">Operational</span></div><div class="component-inner-container"><span class="name">Live chat &amp; messaging</span> <span class="component-status">Degraded</span></div></div><a class="show-updates-dropdown" href="#subscribe" role="button">Subscribe to Updates</a><div class="updates-dropdown" id="subscribe"><input id="email" type="email" placeholder="Email address"><button>Subscribe via Email</button></div>`,
    exercise: [{ type: '#email', text: 'ops@example.org' }],
  },
  {
    name: 'auction-nl',
    purpose:
      'a live auction docked to the right: bids as a log by WebSocket, a field for one’s own bid and “Bied”',
    lang: 'nl',
    title: 'Kavel 118: staande klok',
    isHeldBack: true,
    style: `.bids { position: fixed; right: 0; bottom: 0; width: 320px; height: 440px; background: #fff; box-shadow: 0 0 16px #0004; display: flex; flex-direction: column; padding: 10px; } .bids ol { flex: 1; overflow: auto; }`,
    body: `<h1>Kavel 118: staande klok</h1><p>Eikenhout, 1780, loopt.</p><section class="bids" aria-label="Live bieden"><h2>Live bieden <small>24 online</small></h2><ol role="log" aria-live="polite"><li>Bieder 12: € 400</li></ol><form><label>Uw bod (€) <input type="number" name="bod" min="0" step="10"></label><button>Bied</button></form></section>`,
    script: `const rows = document.querySelector('ol'); const row = (text) => { const item = document.createElement('li'); item.textContent = text; rows.append(item); };
const show = ({ type, seq }) => row(type === 'ack' ? 'Uw bod is ontvangen' : 'Bieder ' + (seq % 30) + ': € ' + (400 + seq * 10));
${FEED}
document.querySelector('form').onsubmit = (event) => { event.preventDefault(); live.send(JSON.stringify({ type: 'bid', amount: event.target.bod.value })); };`,
    exercise: [{ type: '[name="bod"]', text: '650' }, { press: 'Enter' }],
  },
  {
    name: 'parcel-tracking-de',
    purpose:
      'a parcel on its way: map, position by WebSocket, a card docked to the bottom, a note for the driver',
    lang: 'de',
    title: 'Ihre Sendung – Live-Verfolgung',
    style: `.card { position: fixed; left: 16px; bottom: 16px; width: 340px; background: #fff; box-shadow: 0 0 16px #0004; padding: 14px; }`,
    body: `<div style="height:80vh;background:#dfe8df" role="img" aria-label="Karte"></div><div class="card"><b>Noch <span id="stops">9</span> Stopps</b><p>Zusteller: Emre</p><details><summary>Nachricht an den Zusteller</summary><form><textarea name="note" maxlength="80" placeholder="z. B. Bitte beim Nachbarn klingeln"></textarea><button>Speichern</button></form></details></div>`,
    script: `const show = ({ seq }) => { document.getElementById('stops').textContent = Math.max(1, 9 - (seq % 9)); };
${FEED}
document.querySelector('form').onsubmit = (event) => { event.preventDefault(); fetch('/api/delivery-note', { method: 'PUT', body: event.target.note.value }); };`,
    exercise: [
      { click: 'summary' },
      { type: '[name="note"]', text: 'Bitte hinten klingeln' },
      { click: '.card button' },
    ],
  },
  {
    name: 'radio-player-pt',
    purpose: 'a web radio: player docked to the bottom, titles by WebSocket, “Pedir música” with a field',
    lang: 'pt',
    title: 'Rádio Maré 98.2',
    style: `.player { position: fixed; left: 0; right: 0; bottom: 0; height: 72px; background: #124; color: #fff; display: flex; gap: 1rem; align-items: center; padding: 0 1rem; }`,
    body: `<h1>Rádio Maré</h1><form class="request"><label>Pedir música <input name="song" placeholder="Artista e canção"></label><button>Pedir</button></form><div class="player" role="region" aria-label="Leitor"><button aria-label="Reproduzir">▶</button><span id="now" aria-live="polite">A tocar: …</span><input type="range" aria-label="Volume"></div>`,
    script: `const show = ({ seq }) => { document.getElementById('now').textContent = 'A tocar: faixa ' + seq; };
${FEED}
document.querySelector('form').onsubmit = (event) => { event.preventDefault(); fetch('/api/requests', { method: 'POST', body: event.target.song.value }); };`,
    exercise: [{ type: '[name="song"]', text: 'Amália' }, { press: 'Enter' }],
  },
];
