// What a cell is in words: `trust[PAK,AFG]` is the trust of one actor toward another, `stress[AFG]` an attribute of one.
import { count, runsText } from './format.js';
import { pairWords } from './pair_words.js';

/// "trust: Pakistan toward Afghanistan", "trade: between Pakistan and Afghanistan"; the cell as it is where it has another form.
export function cellWords({ json }, cell) {
  const [, name, ids] = /^([^[]+)\[([^\]]+)\]$/.exec(cell) ?? [];
  if (!name) return cell;
  const nameOf = (id) => json.actors.find((actor) => actor.id === id)?.name || id;
  const [one, other] = ids.split(',').map((id) => nameOf(id.trim()));
  const relation = json.relations.find((each) => each.name === name) ?? {};
  return `${name}: ${other === undefined ? one : pairWords(relation, one, other)}`;
}

/// The same, and the cell as commands take it.
export function cellWordsAndCode(data, cell) {
  const words = cellWords(data, cell);
  return words === cell ? cell : `${words} (${cell})`;
}

/// ` over the first 128 of 1,000 runs`, where what is told of a cell is of so many only.
export function ofFirst({ json }, { runs }, variant) {
  const all = json.variants[variant].runs;
  return runs < all ? ` over the first ${count(runs)} of ${runsText(all)}` : '';
}
