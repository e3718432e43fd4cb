// What is wrong with a change, by its place in the scenario: nobody here has typed the words of a command line.

const textOf = ({ path, message }) => (path ? `${path}: ${message}` : message);

const isError = ({ severity }) => severity === 'error';

/// Of an error; of one that has diagnostics, all of them, a line each.
export const problemText = ({ message, diagnostics = [] }) =>
  diagnostics.length > 0 ? diagnostics.filter(isError).map(textOf).join('\n') : message;

/// What the engine warns of in a world.
export const warningsOf = ({ diagnostics }) => diagnostics.map(textOf);

/// Whether something is wrong at a path, or below it.
export const isFaulty = (problem, path) =>
  (problem?.diagnostics ?? []).filter(isError).some((one) => one.path === path || one.path?.startsWith(`${path}.`));
