// What a relation and its values mean, where the scenario says so: `sense` and `scale` [{at, word}] of a relation.
import { number } from './format.js';

/// −1 where more of a relation is worse, so that colours and lines are those of its meaning.
export const signOf = ({ sense }) => (sense === 'hostile' ? -1 : 1);

/// `, between strangers and allies`; empty where the relation has no words.
export function scaleText({ scale }, value) {
  if (scale.length === 0 || !Number.isFinite(value)) return '';
  const below = scale.findLast(({ at }) => at <= value),
    above = scale.find(({ at }) => at >= value);
  if (!below || !above) return `, beyond ${(below ?? above).word}`;
  return below === above ? `, ${below.word}` : `, between ${below.word} and ${above.word}`;
}

/// `−1 enemies, 0 strangers, 1 allies`; empty where the relation has no words.
export const scaleInWords = ({ scale }) => scale.map(({ at, word }) => `${number(at)} ${word}`).join(', ');

const BY_MEANING = {
  best: 'the strongest tie binds',
  worst: 'the most hostile divides',
  friends: 'closest',
  foes: 'most hostile',
  lines: ['binds', 'divides'],
};
const BY_NUMBER = {
  best: 'the highest is between',
  worst: 'the lowest is between',
  friends: 'highest',
  foes: 'lowest',
  lines: ['positive tie', 'negative tie'],
};

/// How ties are called: by what they mean, or by their numbers where that is not said.
export const wordsOf = ({ sense }) => (sense === 'neutral' ? BY_NUMBER : BY_MEANING);
