// What one cell of a relation did over time, of the baseline and of the variant that is shown, and what moved it.
import { select } from 'd3-selection';
import { shown } from './choose.js';
import { number, runsText } from './format.js';
import { cellWordsAndCode, ofFirst } from './cell_words.js';
import { fan } from './fan.js';
import { pairWords } from './pair_words.js';
import { waterfall } from './waterfall.js';

/// Adds the panel of the chosen cell (`cell` of the store) to `place`, which says how to open one while none is chosen.
export function cellPanel(place, data, store) {
  const how = select(place).append('p').attr('class', 'hint how').text(HOW);
  const panel = select(place)
    .append('div')
    .attr('class', 'panel cell-panel')
    .attr('role', 'region')
    .attr('aria-live', 'polite');
  const show = () => {
    panel.selectAll('*').remove();
    const { cell, relation } = store.get();
    panel.attr('hidden', cell ? null : '').attr('aria-label', cell ? titleOf(data, relation, cell) : null);
    how.attr('hidden', cell ? '' : null);
    if (cell) fill(panel, data, store, relation, cell);
  };
  store.on(['cell', 'relation', 'shown'], show);
  // where it opens below the map and out of sight, it comes into view
  store.on(['cell'], ({ cell }) => {
    if (cell) panel.node().scrollIntoView({ block: 'nearest' });
  });
  show();
}

const HOW = 'Press a square of the map to see here how that relation goes over time, and what moved it.';

function titleOf(data, relation, { from, to }) {
  const shown = data.json.relations[relation];
  return `${shown.name}: ${pairWords(shown, data.json.actors[from].name, data.json.actors[to].name)}`;
}

function fill(panel, data, store, relation, cell) {
  const head = panel.append('div').attr('class', 'panel-head');
  head.append('h3').text(titleOf(data, relation, cell));
  head
    .append('button')
    .attr('type', 'button')
    .text('Close')
    .on('click', () => store.set({ cell: null }));
  if (cell.from === cell.to) {
    panel.append('p').text('An actor has no relation with itself.');
    return;
  }
  chart(panel, data, store, relation, cell);
  causes(panel, data, store, relation, cell);
}

function chart(panel, data, store, relation, { from, to }) {
  const variants = [...new Set([0, shown(store)])];
  const one = data.json.evolution.runs === 1 ? { p05: null, p95: null } : {};
  const layers = variants.map((variant) => ({ variant, ...data.cellSeries(variant, relation, from, to), ...one }));
  const { low, high, name } = data.json.relations[relation];
  panel.append('p').text(movement(data, layers));
  fan(panel.node(), data, {
    title: titleOf(data, relation, { from, to }),
    describe: `The mean over all runs with the band of 5 to 95 % of ${bandText(data.json.evolution)}, over the dates${variants.length > 1 ? ', for the baseline and the variant shown' : ''}.`,
    name: `${name}-${data.json.actors[from].id}-${data.json.actors[to].id}`,
    dates: data.json.dates,
    low,
    high,
    unit: '',
    layers,
  });
}

// Bands are of the first runs where there are many.
const bandText = ({ runs, band_runs: some }) => (some < runs ? `the first ${runsText(some)}` : 'them');

function movement(data, layers) {
  return layers
    .map(({ variant, mean, p05, p95 }) => {
      const label = data.V > 1 ? `${data.json.variants[variant].label}: ` : '';
      if (mean.every((value) => value === mean[0])) return `${label}${number(mean[0])} at all dates.`;
      if (!p05) return `${label}from ${number(mean[0])} to ${number(mean.at(-1))}.`;
      return `${label}from ${number(mean[0])} to ${number(mean.at(-1))} on average; 90 % of ${data.json.evolution.band_runs < data.json.evolution.runs ? bandText(data.json.evolution) : 'runs'} end between ${number(p05.at(-1))} and ${number(p95.at(-1))}.`;
    })
    .join(' ');
}

function causes(panel, data, store, relation, { from, to }) {
  const { actors, relations, file } = data.json;
  const known = data.causesAt({ relation, from, to });
  const cell = known?.cell ?? `${relations[relation].name}[${actors[from].id},${actors[to].id}]`;
  const found = known?.variants[shown(store)];
  if (!found) {
    panel.append('p').text('What moved this relation is not in this report; this command tells:');
    panel.append('pre').append('code').text(`entente explain ${file} '${cell}'`);
  } else if (found.causes.length === 0) {
    panel.append('p').text('Nothing moved this relation.');
  } else {
    waterfall(panel.node(), data, {
      title: `What moved ${cellWordsAndCode(data, cell)}`,
      describe:
        `Each bar is the mean change that one cause made from start to end${ofFirst(data, found, shown(store))}; the line on it is 5 to 95 % of the runs.`,
      name: `causes-${relations[relation].name}-${actors[from].id}-${actors[to].id}`,
      start: found.start,
      end: found.end,
      causes: found.causes,
    });
  }
}
