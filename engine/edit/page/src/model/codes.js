// Names for the text that are made of what people call things.

/// Letters and digits, with one `between` for all that stands between them; empty where there are none.
export function joinedWords(called, between) {
  const words = called
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[A-Za-z0-9]+/g);
  return (words ?? []).join(between).replace(/^(?=\d)/, '_');
}

/// `called` itself where it is a name by `pattern`, else a name made of it in the words of a part: capitals for actors, hyphens where
/// names may have them. Empty where none can be made.
export function codeOf(called, part, pattern = '^[A-Za-z_][A-Za-z0-9_-]*$') {
  const isName = (name) => new RegExp(pattern).test(name);
  if (isName(called)) return called;
  if (part === 'actors') return joinedWords(called, '_').toUpperCase();
  return joinedWords(called, isName('a-b') ? '-' : '_').toLowerCase();
}
