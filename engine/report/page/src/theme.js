// Light or dark colours: as the system has them until the reader chooses, then as chosen, also when the page is opened again.

const KEY = 'entente-colours';
const system = () => matchMedia('(prefers-color-scheme: dark)');
const chosen = () => document.documentElement.dataset.theme;
const isDark = () => (chosen() ? chosen() === 'dark' : system().matches);

// Some browsers keep nothing for pages from disk.
function kept(use) {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}

/// Takes up what was chosen before; to be called before anything is drawn.
export function recallTheme() {
  const before = kept((storage) => storage.getItem(KEY));
  if (before === 'light' || before === 'dark') document.documentElement.dataset.theme = before;
}

/// Adds the switch to `place`.
export function themeSwitch(place) {
  const button = place.append('button').attr('type', 'button').attr('class', 'quiet');
  const show = () => button.text(isDark() ? 'Light colours' : 'Dark colours');
  button.on('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    kept((storage) => storage.setItem(KEY, theme));
    show();
  });
  system().addEventListener('change', show);
  show();
}
