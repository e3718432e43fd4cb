// What a value means on its relation's scale, where the scenario says so: `sense` and `scale` of a relation.
import { number } from '../../../../report/page/src/format.js';

/// −1 where more of a relation is worse (`hostile`), so that colours and lines are those of its meaning.
export const signOf = ({ sense }) => (sense === 'hostile' ? -1 : 1);

/// `, between strangers and allies`; empty where the relation has no words.
export function scaleText({ scale }, value) {
  const marks = Object.entries(scale ?? {})
    .map(([at, word]) => ({ at: Number(at), word }))
    .sort((one, other) => one.at - other.at);
  if (marks.length === 0 || !Number.isFinite(value)) return '';
  const below = marks.filter(({ at }) => at <= value).at(-1),
    above = marks.find(({ at }) => at >= value);
  if (!below || !above) return `, beyond ${(below ?? above).word}`;
  return below.word === above.word ? `, ${below.word}` : `, between ${below.word} and ${above.word}`;
}

/// `−1 enemies, 0 strangers, 1 allies`; empty where the relation has no words.
export const scaleInWords = ({ scale }) =>
  Object.entries(scale ?? {})
    .map(([at, word]) => `${number(Number(at))} ${word}`)
    .join(', ');
