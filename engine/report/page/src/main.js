// The page: its data, its sections in order, and what the reader chooses in them.
import { select } from 'd3-selection';
import { keepAddress, readAddress } from './address.js';
import { addContents } from './contents.js';
import { decode } from './data.js';
import { makeStore } from './store.js';
import { keepTime } from './timebar.js';
import { head } from './head.js';
import { keepPrintable } from './printing.js';
import { recallTheme } from './theme.js';
import outcomes from './views/outcomes.js';
import time from './views/time.js';
import relations from './views/relations.js';
import network from './views/network.js';
import why from './views/why.js';
import events from './views/events.js';
import silences from './views/silences.js';
import remarks from './views/remarks.js';
import told from './views/told.js';
import { explorationViews } from './views/explorations.js';
import assumptions from './views/assumptions.js';
import glossary from './views/glossary.js';

// A page of explorations alone has nothing of runs.
function viewsOf(data) {
  const ofRuns = [outcomes, time, relations, network, why, events, silences, remarks, told];
  const all = [...(data.V ? ofRuns : []), ...explorationViews(data), ...(data.V ? [assumptions] : []), glossary];
  return all.filter(({ applies }) => !applies || applies(data));
}

function addSections(main, shown) {
  return shown.map((view) => {
    const section = main.append('section').attr('id', view.id).attr('aria-labelledby', `${view.id}-title`);
    section.append('h2').attr('id', `${view.id}-title`).text(view.title);
    return { view, section: section.node() };
  });
}

// One section after the other, so that the first can be used while the last are drawn; all at once for print.
function drawAll(sections, data, store, then) {
  const left = [...sections];
  const drawNext = () => {
    const { view, section } = left.shift();
    view.render(section, data, store);
  };
  const drawRest = () => {
    while (left.length) drawNext();
  };
  const goOn = () => {
    if (left.length === 0) {
      then();
      performance.mark('entente-complete');
      return;
    }
    drawNext();
    setTimeout(goOn);
  };
  keepPrintable(drawRest);
  drawNext();
  performance.mark('entente-ready');
  setTimeout(goOn);
}

async function main() {
  recallTheme();
  const data = await decode();
  const first = { date: data.D - 1, playing: false, variant: null, shown: 0, relation: 0, cell: null };
  const store = makeStore({ ...first, ...readAddress(data).state });
  keepTime(data, store);
  head(document.getElementById('head'), document.getElementById('foot'), data);
  const shown = viewsOf(data);
  addContents(select('#contents'), shown);
  drawAll(addSections(select('main'), shown), data, store, keepAddress(data, store, first));
}

main().catch((error) => {
  select('main')
    .append('p')
    .attr('role', 'alert')
    .text(`This report cannot be shown: ${error.message}. It needs a browser of 2023 or later.`);
  throw error;
});
