// Two actors in words: who stands toward whom; of a mutual relation, between whom it is.

/// "Pakistan toward China"; of a mutual relation "between Pakistan and China".
export const pairWords = ({ symmetric }, from, to) => (symmetric ? `between ${from} and ${to}` : `${from} toward ${to}`);

/// The same, to follow a verb: "from Pakistan toward China".
export const alongPair = (relation, from, to) => `${relation.symmetric ? '' : 'from '}${pairWords(relation, from, to)}`;

/// The two words of a map or of lists that stand before the one actor and before the other.
export const pairHeads = ({ symmetric }) => (symmetric ? ['between', 'and'] : ['from', 'toward']);

/// The words with a capital letter.
export const asStart = (words) => `${words[0].toUpperCase()}${words.slice(1)}`;
