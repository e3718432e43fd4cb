// What is open, and where another scenario comes from.
import { select } from 'd3-selection';
import { button, folded, make } from '../../../live/page/src/dom.js';
import { dropZone } from '../../../live/page/src/yours/drop.js';
import { themeSwitch } from '../../../report/page/src/theme.js';
import { canWrite, chooseFile, isChanged } from './file/disk.js';

const LOSS = 'What is not saved is lost. Open the other scenario all the same?';

export function head(app, header, open) {
  const title = make('h1'),
    { store } = app;
  const show = () => {
    const { title: text } = app.world()?.value ?? {};
    if (app.world()) title.textContent = typeof text === 'string' && text !== '' ? text : app.file;
    document.title = `${isChanged(store.get()) ? '● ' : ''}${app.file}: edit`;
  };
  header.append(
    make('p', { class: 'kind', text: 'Scenario editor' }),
    title,
    folded('Open another scenario', (box) => openers(app, box, open), { eager: true, id: 'open' }),
  );
  themeSwitch(select(header.appendChild(make('p', { class: 'page-tools' }))));
  store.on(['what', 'saved'], show);
  show();
}

function openers(app, box, open) {
  let dropped = [];
  // into one file that is dropped it is saved again; included files of the page that is open serve the next one, too
  const openSafely = async (other) => {
    if (isChanged(app.store.get()) && !confirm(LOSS)) return undefined;
    const handles = await Promise.all(dropped).catch(() => []),
      handle = handles.find((one) => one?.kind === 'file' && one.name === other.file);
    return open({ handle, ...other, files: { ...app.start.files, ...other.files } });
  };
  const hear = ({ dataTransfer }) => (dropped = [...dataTransfer.items].map((item) => item.getAsFileSystemHandle?.()));
  addEventListener('drop', hear, { capture: true, signal: app.over.signal });
  const choose = async () => {
    const chosen = await chooseFile().catch((error) => app.say(`It cannot be read: ${error.message}`));
    if (chosen) await openSafely({ ...chosen, files: {} });
  };
  if (canWrite()) box.append(button('Open a file to save back into …', choose));
  dropZone(openSafely, box, app.over.signal);
}
