// A value of a scenario, as it stands in the file, in few words.
import { number } from './format.js';

/// `text` is JSON, or anything else, which is given back. Numbers with a range read "0.08, from 0.06 to 0.1"; of parts
/// that have rows of their own only their number is told.
export function valueText(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  return isObject(value) ? partsText(value) : brief(value);
}

// As it stands in the file, but for powers of ten.
const written = (value) => (/e/.test(String(value)) ? number(value) : String(value));

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const isPlain = (value) => value === null || typeof value !== 'object';

function partsText({ value, uniform, ...rest }) {
  const parts = Object.entries(rest).map(([key, part]) => `${key}: ${brief(part)}`);
  if (uniform) parts.unshift(`${value === undefined ? '' : `${brief(value)}, `}from ${brief(uniform[0])} to ${brief(uniform[1])}`);
  else if (value !== undefined) parts.unshift(brief(value));
  return parts.join('; ');
}

function brief(value) {
  if (typeof value === 'number') return written(value);
  if (isPlain(value)) return String(value);
  const parts = Array.isArray(value) ? value : Object.entries(value);
  if (Array.isArray(value) && value.every(isPlain)) return value.map(brief).join(', ');
  if (isObject(value) && parts.length <= 8 && parts.every(([, part]) => isPlain(part)))
    return parts.map(([key, part]) => `${key} = ${brief(part)}`).join(', ');
  return `${parts.length} ${parts.length === 1 ? 'entry' : 'entries'}`;
}
