// Answers: causes with bars that go down and up from nothing.
import { scaleLinear } from 'd3-scale';
import { number, percent, points } from '../../../../report/page/src/format.js';
import { make, plain } from '../dom.js';

const MOST = 12; // causes that are shown
const NAMES = { decay: 'return to baseline' };

const nameOf = ({ cause, kind }) => NAMES[kind] ?? plain(cause);

/// Rows with a bar each: [{name, value, low, high, text, more}].
function bars(rows, caption) {
  const reach =
    Math.max(...rows.flatMap(({ value, low, high }) => [value, low, high].map((one) => Math.abs(one ?? 0)))) || 1;
  const x = scaleLinear([-reach, reach], [0, 100]);
  const line = ({ name, value, text, more }) => {
    const bar = make('span', { class: `bar ${value < 0 ? 'down' : 'up'}` }),
      track = make('span', { class: 'track' }, bar);
    bar.style.left = `${Math.min(x(0), x(value))}%`;
    bar.style.width = `${Math.abs(x(value) - x(0))}%`;
    return make(
      'tr',
      {},
      make('th', { scope: 'row', text: name, title: more }),
      make('td', {}, track),
      make('td', { class: 'number', text }),
    );
  };
  return make('table', { class: 'causes' }, make('caption', { text: caption }), make('tbody', {}, ...rows.map(line)));
}

const strongest = (causes, size) => [...causes].sort((one, other) => Math.abs(size(other)) - Math.abs(size(one)));

/// Of `entente explain CELL --json`.
export function cellAnswer({ causes, start, end, versus, runs }) {
  const sorted = strongest(
    causes.filter(({ mean }) => mean !== 0),
    ({ mean }) => mean,
  );
  const [shown, rest] = [sorted.slice(0, MOST), sorted.slice(MOST)];
  const rows = shown.map((cause) => ({
    name: nameOf(cause),
    value: cause.mean,
    text: number(cause.mean, { sign: true }),
    more: cause.source ?? null,
  }));
  if (rest.length > 0) {
    const sum = rest.reduce((total, { mean }) => total + mean, 0);
    rows.push({ name: `${rest.length} others`, value: sum, text: number(sum, { sign: true }), more: null });
  }
  // what differs before anything happens: a tie or a value that was set
  const before = versus ? (start?.mean ?? 0) : 0;
  if (before !== 0) rows.unshift({ name: 'at the start', value: before, text: number(before, { sign: true }), more: null });
  const words = versus
    ? `The difference at the end is ${number(end.mean, { sign: true })}, mean of ${runs} runs on the same luck. It is made of:`
    : `From ${number(start.mean)} to ${number(end.mean)}, mean of ${runs} runs. What each cause added:`;
  if (rows.length === 0)
    return [make('p', { text: versus ? 'Nothing differs in any run.' : 'Nothing moved it in any run.' })];
  return [make('p', { text: words }), bars(rows, before !== 0 ? 'What it starts with, then causes, strongest first' : 'Causes, strongest first')];
}

/// Of `entente explain --outcome ID --json`.
export function outcomeAnswer({ causes, kind, full, empty, runs }) {
  const share = kind !== 'mean',
    text = share ? points : (value) => number(value, { sign: true }),
    level = share ? percent : number;
  const sorted = strongest(
    causes.filter(({ shapley }) => shapley?.value),
    ({ shapley }) => shapley.value,
  ).slice(0, MOST);
  const rows = sorted.map((cause) => ({
    name: nameOf(cause),
    value: cause.shapley.value,
    low: cause.shapley.interval?.[0],
    high: cause.shapley.interval?.[1],
    text: text(cause.shapley.value),
    more: cause.source ?? null,
  }));
  if (rows.length === 0) return [make('p', { text: 'No event or rule changes it.' })];
  return [
    make('p', {
      text: `With all events and rules: ${level(full.value)}; with none of them: ${level(empty.value)} (${runs} runs). What each adds, taken fairly over all orders:`,
    }),
    bars(rows, 'Causes, strongest first'),
    make(
      'details',
      {},
      make('summary', { text: 'How this is reckoned' }),
      make('p', {
        text: 'Shapley values: the change that a cause makes when it joins, averaged over orders in which causes may join. All runs use the same luck.',
      }),
    ),
  ];
}
