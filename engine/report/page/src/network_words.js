// What the network says in words: of the whole and of an actor.
import { count, date as dateText, number } from './format.js';
import { blocsAt } from './order.js';
import { tiesOf } from './layout.js';
import { valuesAt } from './relation_values.js';
import { signOf, wordsOf } from './scale_words.js';

/// The plain sentences above the network: its strongest ties, and the blocs that are drawn.
export function sentence(data, { relation, variant }, date, ties) {
  const one = data.json.relations[relation];
  const { name } = one;
  const words = wordsOf(one);
  const when = dateText(data.json.dates[date]);
  const blocs = blocsAt(data, variant, relation, date);
  const [best, worst] = [Math.max(...ties), Math.min(...ties)];
  const pair = (value) => {
    const at = ties.indexOf(value);
    return `${data.json.actors[Math.floor(at / data.N)].name} and ${data.json.actors[at % data.N].name} (${number(signOf(one) * value)})`;
  };
  const parts = [];
  if (best > 0) parts.push(`${words.best} ${pair(best)}`);
  if (worst < 0) parts.push(`${words.worst} ${pair(worst)}`);
  if (parts.length === 0) return `${name} on ${when}: no ties.`;
  return [`${name} on ${when}: ${parts.join('; ')}.`, blocs ? blocSentence(blocs) : ''].filter(Boolean).join(' ');
}

/// What the signs of the ties say at a date, or null where that was not found out.
export function balanceAt(data, variant, relation, date) {
  const balance = data.json.relations[relation].balance?.[variant];
  const pattern = balance?.at[date] ?? null;
  return pattern === null ? null : balance.patterns[pattern];
}

/// How well the signs of the ties go together, and which division they ask for; empty where that was not found out.
export function balanceText(data, { relation, variant }, date) {
  const balance = balanceAt(data, variant, relation, date);
  if (!balance) return '';
  const closed = balance.triads.reduce((sum, some) => sum + some, 0);
  const balanced = balance.triads[0] + balance.triads[2];
  const triads = closed ? `${count(balanced)} of ${count(closed)} triads are balanced; ` : '';
  const proven = balance.bound === balance.frustration;
  const least = proven
    ? `${balance.frustration} ${balance.frustration === 1 ? 'tie is' : 'ties are'} frustrated in the best division in two`
    : `between ${balance.bound} and ${balance.frustration} ties are frustrated in the best division in two`;
  const names = data.json.actors.filter((_, actor) => balance.division[actor] === '1').map(({ name }) => name);
  const few = names.length <= 6 && names.length > 0 ? ` (${names.join(', ')} against the rest)` : '';
  const others = proven && balance.unique === false ? ', and in others' : '';
  const drawn = blocsAt(data, variant, relation, date);
  const apart = drawn && !isSame(drawn, balance.division) ? `. ${APART}` : '';
  return `By signs alone: ${triads}${least}${few}${others}${apart}.`;
}

const APART = 'The blocs drawn are another division: they go by how strong ties are as well';

// Whether the blocs drawn divide the actors as `division` does; which bloc is called what is free.
function isSame(drawn, division) {
  const kinds = new Set(drawn.map((sign, actor) => `${sign}${division[actor]}`));
  return kinds.size === new Set(drawn).size && kinds.size === new Set(division).size;
}

function blocSentence(blocs) {
  const size = (sign) => blocs.filter((other) => other === sign).length;
  const [one, other] = [size('+'), size('-')].sort((a, b) => b - a);
  return other === 0
    ? `${one} actors stand in one bloc.`
    : `The two blocs drawn are of ${one} and ${other} actors.`;
}

/// One actor in words: who is closest to it and who most hostile.
export function nodeText(data, view, date, actor) {
  const relation = data.json.relations[view.relation];
  const words = wordsOf(relation);
  const ties = tiesOf(relation, valuesAt(data, view, date), data.N);
  const of = (other) => ties[actor * data.N + other];
  const others = data.json.actors.map((_, index) => index).filter((other) => other !== actor && of(other) !== 0);
  const text = (list) =>
    list
      .slice(0, 3)
      .map((other) => `${data.json.actors[other].name} ${number(signOf(relation) * of(other))}`)
      .join(', ');
  const friends = others.filter((other) => of(other) > 0).sort((one, two) => of(two) - of(one));
  const foes = others.filter((other) => of(other) < 0).sort((one, two) => of(one) - of(two));
  const size =
    view.attribute === null
      ? ''
      : `; ${data.json.attributes[view.attribute].name} ${number(data.json.actors[actor].attributes[view.attribute])}`;
  const parts = [
    friends.length ? `${words.friends}: ${text(friends)}` : '',
    foes.length ? `${words.foes}: ${text(foes)}` : '',
  ].filter(Boolean);
  const frustrated = balanceAt(data, view.variant, view.relation, date)?.actors[actor];
  if (frustrated) parts.push(`frustrated ties in the best division in two: ${frustrated}`);
  return `${data.json.actors[actor].name}${size}. ${parts.join('; ') || 'No ties'}.`;
}
