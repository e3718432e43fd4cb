// Outcomes: the chance or mean of both worlds, and their paired difference with its interval.
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { button, make, refill } from '../dom.js';
import { count, runsText } from '../../../../report/page/src/format.js';
import { formulaOfOutcome } from '../formula.js';
import { MOST } from '../engine/stages.js';
import { isAlone, isOlder, shownOf } from '../model/world.js';
import { differenceText, isShare, levelText, titleOf } from './outcome_text.js';

const staleText = ({ kept }) =>
  `What was ${kept ? 'chosen to compare with' : 'changed last'} does not fit the scenario, as the bar above says: these numbers are of the state before it.`;
const [WIDTH, HEIGHT] = [300, 30];

/// `why`: whether each has a button that asks for its causes.
export function outcomesView(app, box, { why = true } = {}) {
  const { store } = app,
    list = make('ol', { class: 'outcomes' }),
    lead = make('p', { class: 'lead', role: 'status' }),
    colours = make('p', { class: 'hint colours' }),
    warnings = make('ul', { class: 'warnings', 'aria-label': 'Warnings' });
  const axes = new Map();
  box.append(make('h2', { text: 'Outcomes' }), lead, colours, warnings, list);
  const rows = new Map();
  function draw() {
    const { results, problem, hidden } = store.get();
    if (!results) return;
    const { against } = shownOf(store.get()),
      alone = isAlone(shownOf(store.get()));
    lead.textContent = problem
      ? staleText(problem)
      : hidden
        ? `${runsText(results.runs)}: what comes out with your changes is hidden.`
        : sentence(results, alone);
    box.classList.toggle('stale', Boolean(problem));
    colours.textContent = `Here and below, grey is ${against ?? 'the scenario as written'} and blue is with your changes.`;
    colours.hidden = alone;
    refill(warnings, ...results.warnings.map((text) => make('li', { class: 'caveat', text })));
    warnings.hidden = results.warnings.length === 0;
    const all = results.comparison.outcomes;
    for (const [id, row] of rows)
      if (!all.some((outcome) => outcome.id === id)) {
        row.node.remove();
        rows.delete(id);
      }
    for (const outcome of all) {
      if (!rows.has(outcome.id)) rows.set(outcome.id, addRow(app, list, outcome, why));
      drawRow(rows.get(outcome.id), outcome, results, alone, axes, store.get());
    }
  }
  store.on(['what', 'against', 'seed', 'results'], (state) => box.classList.toggle('older', isOlder(state)));
  store.on(['results', 'fit', 'hidden', 'problem'], (state) => {
    if (state.fit !== axes.fit) axes.clear();
    axes.fit = state.fit;
    draw();
  });
  draw();
}

function sentence({ comparison, runs }, alone) {
  if (comparison.outcomes.length === 0) return `${runsText(runs)}. This scenario names no outcomes: see how its numbers go over time.`;
  if (alone) return `${runsText(runs)} of the scenario as written. Change an assumption, and see what becomes of it.`;
  const changed = comparison.outcomes.filter(({ difference }) => difference?.decided && !difference.exactly_zero);
  const most = changed
    .filter(isShare)
    .sort((one, other) => Math.abs(other.difference.value) - Math.abs(one.difference.value))[0];
  if (changed.length === 0)
    return `${runsText(runs)} of both worlds, paired on the same luck: no difference can be told from zero.`;
  const told = most
    ? ` Most moves “${titleOf(most)}”: from ${levelText(most, most.baseline)} to ${levelText(most, most.value)}.`
    : '';
  return `${runsText(runs)} of both worlds, paired on the same luck: ${count(changed.length)} of ${count(comparison.outcomes.length)} outcomes differ.${told}`;
}

function addRow(app, list, outcome, asks) {
  const title = make('h3', { text: titleOf(outcome) }),
    words = make('p', { class: 'difference' }),
    levels = make('p', { class: 'levels' });
  const why = button('Why?', () => app.store.set({ asked: { outcome: outcome.id } }), {
    class: 'quiet',
    'aria-label': `Why: ${titleOf(outcome)}`,
  });
  const more = make('span', { class: 'more' });
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('viewBox', `0 0 ${WIDTH} ${HEIGHT}`)
    .attr('preserveAspectRatio', 'xMinYMid meet')
    .attr('aria-hidden', 'true')
    .attr('class', 'bars');
  const node = make(
    'li',
    { class: 'outcome', 'data-outcome': outcome.id },
    title,
    svg.node(),
    levels,
    words,
    more,
    asks ? why : null,
    formulaOfOutcome(app.document().outcomes?.[outcome.id], app.document()),
  );
  list.append(node);
  return { node, words, levels, svg, more, ask: (runs) => app.store.set({ wanted: Math.max(runs, app.store.get().wanted) }) };
}

function drawRow(row, outcome, results, alone, axes, { hidden }) {
  const { text, more } = differenceText(outcome),
    covered = hidden;
  row.node.classList.toggle(
    'decided',
    !alone && !covered && Boolean(outcome.difference?.decided) && !outcome.difference.exactly_zero,
  );
  const base = levelText(outcome, outcome.baseline),
    now = levelText(outcome, outcome.value);
  refill(
    row.levels,
    make('span', { class: 'base', text: base }),
    alone ? null : make('span', { text: covered ? ' → ?' : ' → ' }),
    alone || covered ? null : make('strong', { class: 'now', text: now }),
  );
  row.words.textContent = alone || covered ? '' : text;
  const wanted = !alone && !covered && more !== null && more > results.runs && more <= MOST;
  refill(row.more, wanted ? button(`Make ${count(more)} runs`, () => row.ask(more), { class: 'quiet' }) : null);
  drawBars(row.svg, outcome, scaleOf(axes, outcome), alone || covered);
}

// From 0 to 1 for chances; for numbers around both, as long as they fit.
function scaleOf(axes, outcome) {
  if (isShare(outcome)) return scaleLinear([0, 1], [2, WIDTH - 2]);
  const values = [outcome.baseline, outcome.value].filter((value) => value !== null);
  const held = axes.get(outcome.id) ?? [Infinity, -Infinity];
  const room = Math.max(...values.map(Math.abs), 0) * 0.25;
  const [low, high] = [Math.min(...values) - room, Math.max(...values) + room];
  const fits = values.every((value) => value >= held[0] && value <= held[1]);
  const reach = fits ? held : [Math.min(held[0], low), Math.max(held[1], high)];
  axes.set(outcome.id, reach);
  return scaleLinear(reach, [2, WIDTH - 2]);
}

function drawBars(svg, outcome, x, alone) {
  const { baseline, value, difference } = outcome,
    [least, most] = x.domain();
  // bars from zero; where that is not in sight, their length would say nothing, and there are marks
  const zero = least <= 0 && most >= 0 ? x(0) : null;
  const bars = [
    { at: baseline, y: 3, class: 'bar base' },
    ...(alone ? [] : [{ at: value, y: 15, class: 'bar now' }]),
  ].filter(({ at }) => at !== null);
  svg
    .selectAll('.bar')
    .data(bars)
    .join('rect')
    .attr('class', (bar) => bar.class)
    .attr('x', (bar) => (zero === null ? x(bar.at) - 2 : Math.min(zero, x(bar.at))))
    .attr('y', (bar) => bar.y)
    .attr('height', 11)
    .attr('width', (bar) => (zero === null ? 4 : Math.max(1, Math.abs(x(bar.at) - zero))));
  const [low, high] = difference?.interval ?? [];
  const shown =
    !alone && Number.isFinite(low) && Number.isFinite(high) && !difference.exactly_zero && baseline !== null;
  const whisker = shown ? [[x(baseline + low), x(baseline + high)]] : [];
  svg
    .selectAll('.whisker')
    .data(whisker)
    .join('line')
    .attr('class', 'whisker')
    .attr('x1', ([from]) => from)
    .attr('x2', ([, to]) => to)
    .attr('y1', 20.5)
    .attr('y2', 20.5);
}
