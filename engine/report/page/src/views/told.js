// One run, step by step: when, what, why, what each changed and what would be otherwise without it.
import { select } from 'd3-selection';
import { chooser, shown, variantChooser } from '../choose.js';
import { date as dateText, number, withMinus } from '../format.js';
import { omitted } from '../frame.js';
import { strongest } from '../importance.js';

const FEW = 24; // events that are shown at first

export default { id: 'told', title: 'One run, step by step', render };

function render(section, data, store) {
  const stories = data.json.stories;
  if (!stories.some(Boolean)) return omitted(section, data, 'stories', 'This report shows no single run.');
  const root = select(section);
  const lead = root.append('p').attr('class', 'lead');
  const controls = root.append('div').attr('class', 'controls').node();
  const count = select(controls).append('span').attr('class', 'count').attr('role', 'status').node();
  const ends = root.append('ul').attr('class', 'ends').attr('aria-label', 'Outcomes of this run');
  const list = root.append('ol').attr('class', 'story');
  const names = new Map(data.json.actors.map(({ id, name }) => [id, name]));
  const watched = new Set(data.json.causes.filter((each) => each.watched).map(({ cell }) => cell));
  const view = { actor: null, all: false };
  const show = () => {
    const story = stories[shown(store)];
    lead.text(sentence(data, story, shown(store)));
    outcomes(ends, story?.outcomes ?? []);
    const all = story?.entries ?? [];
    const about = all.filter((entry) => view.actor === null || entry.actors.includes(view.actor));
    const told = view.all ? about : strongest(about, watched, FEW);
    count.textContent = `${eventsIn(told)} of ${eventsIn(all)} events shown`;
    list.selectAll('li').remove();
    for (const entry of told) tell(list, data, names, entry);
  };
  variantChooser(controls, data, store);
  actorChooser(controls, data, stories, (id) => {
    view.actor = id;
    show();
  });
  lengthChooser(controls, (all) => {
    view.all = all;
    show();
  });
  controls.append(count);
  store.on(['shown'], show);
  show();
}

function sentence(data, story, variant) {
  const label = data.V > 1 ? ` of “${data.json.variants[variant].label}”` : '';
  if (!story) return `No single run${label} is shown.`;
  return (
    `Run ${story.run}${label}: ${story.chosen}. ${story.happened} events happened in it; ` +
    'what each changed, and the numbers that made it happen, stand below.'
  );
}

// An entry is what happened at once, perhaps several times.
const eventsIn = (entries) => entries.reduce((sum, { count }) => sum + count, 0);

// What became of this run, beside what became of all.
function outcomes(list, ends) {
  list.selectAll('li').remove();
  const items = list.selectAll('li').data(ends).join('li');
  items.append('span').text(({ label }) => `${label}: `);
  items.append('strong').text(({ value }) => withMinus(value));
  items
    .append('span')
    .attr('class', 'all-runs')
    .text(({ ensemble }) => (ensemble ? ` (all runs: ${withMinus(ensemble)})` : ''));
}

function lengthChooser(controls, chosen) {
  const options = [
    { value: false, label: `${FEW} that moved the tracked values most` },
    { value: true, label: 'all' },
  ];
  chooser(controls, { label: 'Events', options, value: false, chosen });
}

function actorChooser(controls, data, stories, chosen) {
  const seen = new Set(stories.flatMap((story) => story?.entries.flatMap((entry) => entry.actors) ?? []));
  const options = data.json.actors.filter(({ id }) => seen.has(id)).map(({ id, name }) => ({ value: id, label: name }));
  chooser(controls, { label: 'Actor', options: [{ value: null, label: 'all' }, ...options], value: null, chosen });
}

function tell(list, data, names, entry) {
  const item = list.append('li').attr('class', entry.scheduled ? 'scheduled' : null);
  const head = item.append('h3');
  head.append('time').attr('datetime', entry.date).text(whenText(entry));
  head.append('span').text(entry.headline);
  item
    .append('p')
    .attr('class', 'tags')
    .text(tagsOf(data, names, entry));
  if (entry.why) item.append('p').text(withMinus(entry.why));
  changes(
    item,
    entry.changes.filter(({ from, to }) => from !== to),
  );
  if (entry.without) item.append('p').attr('class', 'without').text(withMinus(entry.without));
}

// On its date, or, what a rule did, in its step.
const whenText = ({ date, date_in_words: words }) => (words === date ? dateText(date) : words);

function tagsOf(data, names, entry) {
  const cause = entry.cause === null ? null : data.json.cause_info[entry.cause];
  const from = entry.scheduled ? 'scheduled' : cause ? `${cause.kind} ${cause.id}` : null;
  const who = entry.actors.map((id) => names.get(id) ?? id).join(', ');
  return [entry.type, from, who].filter(Boolean).join(' · ');
}

function changes(item, rows) {
  const list = item.append('ul').attr('class', 'changes');
  for (const { cell, from, to, share } of rows) {
    const line = list.append('li').attr('class', to > from ? 'up' : 'down');
    line.append('code').text(cell);
    line
      .append('span')
      .text(
        ` ${number(from)} → ${number(to)}${share === null || share === undefined ? '' : ` (by this alone ${number(share, { sign: true })})`}`,
      );
  }
}
