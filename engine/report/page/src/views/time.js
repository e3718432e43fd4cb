// How things go: every metric and tracked value as a fan chart, variants on top of each other.
import { extent, rollup } from 'd3-array';
import { select } from 'd3-selection';
import { cellWords } from '../cell_words.js';
import { titleOf as nameOf } from '../outcome_words.js';
import { fan } from '../fan.js';
import { count, date as dateText, number, runsText } from '../format.js';
import { variantKey } from '../variants.js';

export default { id: 'time', title: 'Over time', render };

function render(section, data, store) {
  const root = select(section);
  const series = data.json.series;
  if (series.length === 0) {
    root.append('p').attr('class', 'omitted').text('The scenario has no metrics and tracks no relations.');
    return;
  }
  root.append('p').attr('class', 'lead').text(sentence(data));
  root.append('p').attr('class', 'hint').text(hint(data));
  root.append('p').attr('class', 'hint press').text(deeds(data));
  const view = { runs: false };
  const controls = root.append('div').attr('class', 'controls');
  const button = controls
    .append('button')
    .attr('type', 'button')
    .attr('aria-pressed', 'false')
    .text('Show single runs')
    .on('click', () => {
      view.runs = !view.runs;
      button.attr('aria-pressed', String(view.runs)).text(view.runs ? 'Hide single runs' : 'Show single runs');
      redraw();
    });
  variantKey(section, data, store);
  const charts = [
    ['metric', 'Metrics'],
    ['cell', 'Tracked values'],
  ].flatMap(([kind, heading]) =>
    group(
      root,
      data,
      store,
      view,
      series.filter((one) => one.kind === kind),
      heading,
    ),
  );
  const redraw = () => {
    const axes = axesOf(data, store, view);
    for (const { chart, one } of charts) chart.show(layersOf(one, data, store, view), { also: axes.get(quantityOf(one)) });
  };
  store.on(['variant'], redraw);
}

const MANY = 5; // variants beyond which only those that go furthest stand out in a chart
const OUT = 3;

// Quantiles of large ensembles are of the first runs, as many as were held one by one.
const sampleText = ({ quantile_runs: some, runs }) =>
  some < runs ? `Medians and bands are of the first ${count(some)} of ${runsText(runs)}. ` : '';

// What is drawn.
const hint = ({ V, json }) =>
  [
    json.variants[0].runs === 1
      ? 'One run: no spread.'
      : `${sampleText(json.variants[0])}Lines are medians; the dark band holds half of the runs, the light one nine in ten${V > 2 ? ' (of the baseline)' : ''}.`,
    V > MANY ? `Named are the baseline and the ${OUT} variants that go furthest from it, the others are pale.` : '',
    `Diamonds on the axis are scheduled events${json.series.some(({ thresholds }) => thresholds?.length) ? ', dashed lines the values at which outcomes are decided' : ''}.`,
    'Charts of one relation or of one unit have the same axis.',
  ]
    .filter(Boolean)
    .join(' ');

// What can be done, on a screen.
const deeds = ({ V }) =>
  `${V > 2 ? 'Press a variant to see it, with its bands. ' : ''}Point at a chart, or use the arrow keys in it, to read it.`;

function group(root, data, store, view, series, heading) {
  if (series.length === 0) return [];
  root.append('h3').text(heading);
  const grid = root.append('div').attr('class', 'charts').node();
  const axes = axesOf(data, store, view);
  return series.map((one) => {
    const chart = fan(grid, data, {
      title: titleOf(data, one),
      describe: `${one.name}: median with the bands of 50 and 90 % of the runs from ${dateText(data.json.dates[0])} to ${dateText(data.json.dates.at(-1))}. ${course(data, one)}${thresholdsOf(data, one)
        .map(({ value, title }) => ` The line at ${number(value)} decides “${title}”.`)
        .join('')}`,
      name: one.name,
      dates: data.json.dates,
      low: one.low,
      high: one.high,
      unit: one.unit,
      layers: layersOf(one, data, store, view),
      also: axes.get(quantityOf(one)),
      thresholds: thresholdsOf(data, one),
      height: 230,
    });
    return { chart, one };
  });
}

const thresholdsOf = ({ json }, { thresholds = [] }) =>
  thresholds.map(({ outcome, value }) => ({ value, title: nameOf(json.outcomes.find(({ id }) => id === outcome)) }));

// What is of one relation, one trait or one unit is drawn on the same axis, so that charts can be compared.
const quantityOf = ({ name, kind, unit }) => `${kind} ${kind === 'cell' ? name.split('[')[0] : unit || name}`;

// The lowest and the highest value of each quantity, of what is drawn of it.
function axesOf(data, store, view) {
  const values = (one) => [
    ...(one.thresholds ?? []).map(({ value }) => value),
    ...layersOf(one, data, store, view).flatMap(({ mean, p05, p95 }) => [extent(p05 ?? mean), extent(p95 ?? mean)].flat()),
  ];
  return rollup(data.json.series, (alike) => extent(alike.flatMap(values)), quantityOf);
}

const titleOf = (data, one) => (one.label && one.label !== one.name ? one.label : cellWords(data, one.name));

// Of many variants only one band is drawn: that of the variant that is looked at.
function layersOf(one, data, store, view) {
  const alone = store.get().variant;
  const banded = alone ?? 0;
  const wanted = one.variants
    .map((_, variant) => variant)
    .filter((variant) => one.variants[variant] && (alone === null || variant === alone || variant === 0));
  const out = furthest(one, wanted);
  return wanted.map((variant) => ({
    variant,
    faint: !out.has(variant),
    ...withBands(one.variants[variant], data.json.variants[variant]),
    plain: data.V > 2 ? variant !== banded : false,
    runs: view.runs && variant === banded ? one.runs[variant] : undefined,
  }));
}

// A single run has no spread.
const withBands = (values, { runs }) => (runs === 1 ? { ...values, p05: null, p25: null, p75: null, p95: null } : values);

// Those that stand out: all where they are few, else the baseline and those whose medians go furthest from its.
function furthest({ variants }, wanted) {
  if (wanted.length <= MANY) return new Set(wanted);
  const away = (variant) => Math.max(...variants[variant].p50.map((value, k) => Math.abs(value - variants[0].p50[k])));
  const moved = wanted.filter((variant) => variant && away(variant) > 0).sort((one, other) => away(other) - away(one));
  return new Set([0, ...moved.slice(0, OUT)]);
}

const course = (data, one) =>
  one.variants
    .map((values, variant) =>
      values
        ? `${data.V > 1 ? `${data.json.variants[variant].label}: ` : ''}from ${number(values.p50[0])} to ${number(values.p50.at(-1))}${data.json.variants[variant].runs === 1 ? '' : `, 90 % of the runs end between ${number(values.p05.at(-1))} and ${number(values.p95.at(-1))}`}.`
        : '',
    )
    .join(' ');

// The series that moves most of its spread; in a comparison the one that variants move most.
function sentence(data) {
  const { series } = data.json;
  const spread = (one) => Math.max(...one.variants[0].p95.map((high, k) => high - one.variants[0].p05[k]));
  const width = (one) => spread(one) || 1;
  const there = series.filter((one) => one.variants[0]);
  // what is alike in all runs has no spread to be measured by
  const known = there.some(spread) ? there.filter(spread) : there;
  if (known.length === 0) return `${series.length} series over ${data.D} dates.`;
  const best = (way) => known.reduce((most, one) => (way(one).size > way(most).size ? one : most));
  if (data.V > 1) {
    const apart = (one) =>
      (one.differences ?? [])
        .map((difference, variant) => ({
          variant,
          size: difference ? Math.abs(difference.mean.at(-1)) / width(one) : 0,
          difference,
        }))
        .reduce((most, next) => (next.size > most.size ? next : most), { size: 0 });
    const one = best(apart);
    const { variant, size, difference } = apart(one);
    if (size > 0)
      return `Furthest from the baseline at the end, for its spread, goes “${titleOf(data, one)}” with “${data.json.variants[variant].label}”: by ${number(difference.mean.at(-1), { sign: true })} on average.`;
  }
  const way = (one) => ({ size: Math.abs(one.variants[0].mean.at(-1) - one.variants[0].mean[0]) / width(one) });
  const one = best(way);
  const { mean, p05, p95 } = one.variants[0];
  if (spread(one) === 0)
    return `${data.json.variants[0].runs === 1 ? '' : 'All runs are alike. '}Furthest goes “${titleOf(data, one)}”: from ${number(mean[0])} to ${number(mean.at(-1))}.`;
  return `Furthest for its spread goes “${titleOf(data, one)}”: from ${number(mean[0])} to ${number(mean.at(-1))} on average, with nine in ten runs ending between ${number(p05.at(-1))} and ${number(p95.at(-1))}.`;
}
