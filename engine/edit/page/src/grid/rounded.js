// Numbers as a cell shows them.

/// `text` with three digits after the point, or of a number that is less than one with its first three; as it is spelled where
/// nothing is lost, and where it is no number.
export function rounded(text) {
  const number = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(number)) return text;
  const short = Math.abs(number) < 1 ? Number(number.toPrecision(3)) : Math.round(number * 1000) / 1000;
  return short === number ? text : String(short);
}
