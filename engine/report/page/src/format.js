// Numbers and dates, written the same everywhere: three significant digits, a true minus sign, ISO dates as words.
import { format } from 'd3-format';
import { utcFormat } from 'd3-time-format';

const styles = {
  plain: [format('.3~r'), format('+.3~r')],
  large: [format(',.0f'), format('+,.0f')],
};
const [LEAST, MOST] = [5e-7, 1e15]; // what is smaller or larger has too many noughts to be read

/// A number, `–` where there is none. `sign`: with a plus sign too.
export function number(value, { sign = false } = {}) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < LEAST || size >= MOST) return power(value, sign);
  const [plain, signed] = styles[size >= 1000 ? 'large' : 'plain'];
  return (sign ? signed : plain)(value).replace(/-/g, '−');
}

const raised = (digits) => [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'['0123456789'.indexOf(digit)] ?? '⁻').join('');

// 1.2 × 10⁻⁹
function power(value, sign) {
  if (!Number.isFinite(value)) return `${value < 0 ? '−' : sign ? '+' : ''}∞`;
  const [digits, exponent] = format(`${sign ? '+' : ''}.2~e`)(value).split('e');
  return `${digits.replace('-', '−')} × 10${raised(exponent.replace('+', ''))}`;
}

/// A share of one as per cent: as many digits as tell something.
export function percent(value, { sign = false } = {}) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  const hundred = value * 100;
  const size = Math.abs(hundred);
  const digits = size === 0 || size === 100 || (size >= 10 && size <= 90) ? 0 : size < 1 || size > 99 ? 2 : 1;
  const text = format(`${sign ? '+' : ''},.${digits}f`)(hundred).replace('-', '−');
  return `${/\./.test(text) ? text.replace(/\.?0+$/, '') : text} %`;
}

/// A difference of two shares in points of per cent, to a tenth; what is smaller, to two digits.
export function points(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  const hundred = value * 100;
  return `${hundred === 0 ? '0' : format(Math.abs(hundred) < 0.1 ? '+.2r' : '+.1f')(hundred).replace('-', '−')} points`;
}

const day = utcFormat('%-d %b %Y');
const monthOfYear = utcFormat('%b %Y');

/// `2025-05-28` as `28 May 2025`.
export const date = (iso) => (iso ? day(new Date(`${iso}T00:00:00Z`)) : '–');
/// `2025-05` as `May 2025`.
export const month = (iso) => monthOfYear(new Date(`${iso}-01T00:00:00Z`));
/// Counts with thousands.
export const count = (value) => format(',d')(value);
/// `1,000 runs`.
export const runsText = (runs) => `${count(runs)} ${runs === 1 ? 'run' : 'runs'}`;
/// The program writes numbers as files do; here their minus is a true one. Expressions stay as they are.
export const withMinus = (text) => text.replace(/(?<=(?:^|[\s=(]))-(?=\.?\d)/g, '−');

/// The same, and a number stays with its per cent sign.
export const readable = (text) => withMinus(text).replace(/(?<=\d) %/g, '\u00a0%');
