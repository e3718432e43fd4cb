// Numbers as the page writes them.

const isShare = (text) => /\d\s*(%|points)/.test(text);

/// The number that `text` shows: a true minus sign, per cent, points of it and thousands are understood. NaN where there is none.
export function shownNumber(text) {
  const match = /[−-]?[\d, ]*\.?\d+(?:e[−-]?\d+)?/.exec(text);
  if (!match) return NaN;
  const value = Number(match[0].replace(/[, ]/g, '').replaceAll('−', '-'));
  return isShare(text) ? value / 100 : value;
}

/// Whether `text` shows `value` rounded to the digits it shows: at least two significant ones.
export function shows(text, value) {
  const shown = shownNumber(text);
  return Math.abs(shown - value) <= Math.max(0.0051 * Math.abs(value), 0.0051 * (isShare(text) ? 1 : 0), 1e-12);
}
