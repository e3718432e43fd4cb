// What is wrong with a change, by its place in the scenario: nobody here has typed the words of a command line.

const textOf = ({ path, message }) => (path ? `${path}: ${message}` : message);

const isError = ({ severity }) => severity === 'error';

/// Of an error; of one that has diagnostics, all of them, a line each. `kept`: the name of the state that is compared with,
/// where it is that which does not fit.
export const problemText = ({ message, diagnostics = [], kept }) =>
  (kept ? `${kept}, which this is compared with, does not fit:\n` : '') +
  (diagnostics.length > 0 ? diagnostics.filter(isError).map(textOf).join('\n') : message);

/// What the engine warns of in a world.
export const warningsOf = ({ diagnostics }) => diagnostics.map(textOf);

/// Whether something is wrong at a path of what is looked at, or below it.
export const isFaulty = (problem, path) =>
  ((!problem?.kept && problem?.diagnostics) || []).filter(isError).some((one) => one.path === path || one.path?.startsWith(`${path}.`));
