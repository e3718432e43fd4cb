// What a parameter is drawn from: its density as a picture, its centre, and how far a slider reaches.

const normal = (x, mean, sd) => Math.exp(-0.5 * ((x - mean) / sd) ** 2);

/// Each kind: where it lies, its centre, and its density up to a factor.
const KINDS = {
  uniform: { span: ([low, high]) => [low, high], centre: ([low, high]) => low + (high - low) / 2, density: ([low, high], x) => Number(x >= low && x <= high) },
  triangular: {
    span: ([low, , high]) => [low, high],
    centre: ([, mode]) => mode,
    density([low, mode, high], x) {
      if (x < low || x > high) return 0;
      if (x < mode) return (x - low) / (mode - low);
      return high > mode ? (high - x) / (high - mode) : 1;
    },
  },
  normal: { span: ([mean, sd]) => [mean - 3 * sd, mean + 3 * sd], centre: ([mean]) => mean, density: ([mean, sd], x) => normal(x, mean, sd) },
  lognormal: {
    span: ([mu, sigma]) => [Math.exp(mu - 3 * sigma), Math.exp(mu + 2.5 * sigma)],
    centre: ([mu]) => Math.exp(mu),
    density: ([mu, sigma], x) => (x > 0 ? normal(Math.log(x), mu, sigma) / x : 0),
  },
};

const STEPS = 400; // of a slider
const POINTS = 80;

/// {kind: numbers} of a parameter as a document writes it; null where it is not drawn.
export function distributionIn(value) {
  const kind = Object.keys(KINDS).find((one) => value?.[one]);
  return kind ? { [kind]: value[kind] } : null;
}

/// {low, high, step, centre, path}: the reach of a slider, which goes half as far again to both sides, though not over zero, and
/// the picture of the density over it, in a box of 100 x 20.
export function shapeOf(distribution) {
  const [kind, numbers] = Object.entries(distribution)[0];
  const { span, centre, density } = KINDS[kind];
  const [from, to] = span(numbers);
  const room = (to - from) / 2;
  const low = from >= 0 ? Math.max(0, from - room) : from - room;
  const high = to <= 0 ? Math.min(0, to + room) : to + room;
  const step = 10 ** Math.floor(Math.log10((high - low) / STEPS || 1));
  return {
    low: Math.floor(low / step) * step,
    high: Math.ceil(high / step) * step,
    step,
    centre: centre(numbers),
    path: pathOf((x) => density(numbers, x), low, high),
  };
}

/// Whether a distribution that has ends never gives a value.
export function isBeyond(distribution, value) {
  const [kind, numbers] = Object.entries(distribution)[0];
  const [from, to] = KINDS[kind].span(numbers);
  return ['uniform', 'triangular'].includes(kind) && (value < from || value > to);
}

function pathOf(density, low, high) {
  const places = Array.from({ length: POINTS + 1 }, (_, k) => low + ((high - low) * k) / POINTS);
  const values = places.map(density),
    most = Math.max(...values) || 1;
  const points = values.map(
    (value, k) => `L${((100 * k) / POINTS).toFixed(2)},${(20 - 18 * (value / most)).toFixed(2)}`,
  );
  return `M0,20${points.join('')}L100,20Z`;
}

/// `drawn evenly from 1.8 to 3.8`, with numbers as `text` writes them.
export function drawnText(distribution, text) {
  const [kind, numbers] = Object.entries(distribution)[0];
  const [a, b, c] = numbers.map((value) => text(value));
  return {
    uniform: `drawn evenly from ${a} to ${b}`,
    triangular: `drawn from ${a} to ${c}, most often near ${b}`,
    normal: `drawn around ${a}, standard deviation ${b}`,
    lognormal: `drawn around ${text(Math.exp(numbers[0]))}, skewed`,
  }[kind];
}
