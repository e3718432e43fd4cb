// What a cell is in words: `trust[PAK,AFG]` is the trust of one actor toward another, `stress[AFG]` an attribute of one.

import { count, runsText } from './format.js';

/// "trust: Pakistan toward Afghanistan"; the cell as it is where it has another form.
export function cellWords({ json }, cell) {
  const [, name, ids] = /^([^[]+)\[([^\]]+)\]$/.exec(cell) ?? [];
  if (!name) return cell;
  const nameOf = (id) => json.actors.find((actor) => actor.id === id)?.name || id;
  return `${name}: ${ids
    .split(',')
    .map((id) => nameOf(id.trim()))
    .join(' toward ')}`;
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
