// What a cause is called: its id, but for the one that no scenario names.

export const causeName = ({ kind, id }) => (kind === 'decay' ? 'return to baseline' : id);
