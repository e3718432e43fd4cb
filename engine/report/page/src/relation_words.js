// What the map of a relation says in words: of a cell, of the whole, of its colours.
import { date as dateText, number } from './format.js';
import { alongPair, asStart, pairWords } from './pair_words.js';
import { valuesAt } from './relation_values.js';
import { scaleText } from './scale_words.js';

/// The title of the legend.
export function legendTitle(data, { relation, variant, difference }) {
  const { name } = data.json.relations[relation];
  return difference ? `${name}: “${data.json.variants[variant].label}” minus baseline` : name;
}

/// One cell in words; `values` are those of the date, where they are at hand.
export function cellText(data, view, date, from, to, values) {
  const { actors, dates, relations } = data.json;
  if (from === to) return `${actors[from].name} itself: blank`;
  const relation = relations[view.relation];
  const value = (values ?? valuesAt(data, view, date))[from * data.N + to];
  const what = view.difference ? ', difference to the baseline' : '';
  const meaning = view.difference ? '' : scaleText(relation, value);
  return `${asStart(pairWords(relation, actors[from].name, actors[to].name))}: ${relation.name}${what} ${number(value, { sign: view.difference })}${meaning} on ${dateText(dates[date])}`;
}

/// The plain sentence above the map: what has moved most, or differs most from the baseline.
export function sentence(data, view, date) {
  const relation = data.json.relations[view.relation];
  if (!relation.moves && !view.difference)
    return `${relation.name} never moves in these runs: what is shown holds at all dates.`;
  const now = valuesAt(data, view, date);
  const other = view.difference ? now.map(() => 0) : valuesAt(data, view, 0);
  const farthest = strongest(now.map((value, index) => value - other[index]));
  if (farthest === null)
    return view.difference
      ? `Here ${relation.name} does not differ from the baseline.`
      : `${relation.name} at the start, ${dateText(data.json.dates[date])}. Move the slider or press play to see it change.`;
  const [from, to] = [data.json.actors[Math.floor(farthest / data.N)], data.json.actors[farthest % data.N]];
  const along = alongPair(relation, from.name, to.name);
  if (view.difference)
    return `On ${dateText(data.json.dates[date])} ${relation.name} differs most ${along}: by ${number(now[farthest], { sign: true })}.`;
  return `By ${dateText(data.json.dates[date])} ${relation.name} has moved most ${along}: from ${number(other[farthest])} to ${number(now[farthest])}.`;
}

// Index of the number farthest from zero, or null where all are zero.
function strongest(values) {
  let found = null;
  values.forEach((value, index) => {
    if (Math.abs(value) > Math.abs(found === null ? 0 : values[found])) found = index;
  });
  return found;
}
