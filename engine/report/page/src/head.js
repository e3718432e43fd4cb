// What the report is of, how it was made, and how far it can be trusted.
import { select } from 'd3-selection';
import { count, date, runsText } from './format.js';
import { shorten } from './labels.js';
import { printButtons } from './printing.js';
import { themeSwitch } from './theme.js';
import { valueText } from './value_text.js';

/// Fills the page's header and footer.
export function head(header, footer, data) {
  const { json } = data;
  const root = select(header);
  root
    .append('p')
    .attr('class', 'kind')
    .text(kindOf(data));
  root.append('h1').text(json.title);
  if (json.describe) root.append('p').attr('class', 'describe').text(json.describe);
  root.append('p').attr('class', 'facts').text(facts(data));
  root.append('p').attr('class', 'caveat').attr('role', 'note').text(json.caveat);
  if (json.note) root.append('p').attr('class', 'own-note').text(json.note);
  const more = root.append('details');
  more.append('summary').text('How this was made, and how to make it again');
  reproduce(more, data);
  sentences(more, 'Of what is shown:', json.samples);
  sentences(more, 'Not in this report:', json.omitted);
  if (data.V > 1) variants(root, data);
  const tools = root.append('p').attr('class', 'page-tools');
  printButtons(tools);
  themeSwitch(tools);
  const foot = select(footer).append('p');
  foot.append('span').attr('class', 'program').text(json.program);
  foot.append('span').text(`. This page holds all it shows and asks no network for anything.${data.V ? ' Its address keeps the variant, the date and the relation that are shown.' : ''}`);
}

function sentences(root, title, all) {
  if (!all?.length) return;
  root.append('p').text(title);
  root.append('ul').selectAll('li').data(all).join('li').text(String);
}

function kindOf({ json, V }) {
  const asked = json.explorations?.length ?? 0;
  if (V === 0) return asked === 1 ? 'Exploration of a scenario' : `${asked} explorations of a scenario`;
  return V > 1 ? `Comparison of ${V} variants` : 'Report of one scenario';
}

function facts({ json, V, N }) {
  if (V === 0) return explored(json.explorations);
  const [first] = json.variants;
  const same = json.variants.every(({ runs }) => runs === first.runs);
  const runs = same ? `${count(first.runs)} runs${V > 1 ? ' of each variant' : ''}` : 'runs as listed below';
  const luck =
    json.paired === true
      ? ', paired run by run on the same luck (common random numbers)'
      : json.paired === false
        ? ', each on luck of its own'
        : '';
  return `${date(json.dates[0])} to ${date(json.dates.at(-1))}; ${N} actors; ${runs}${luck}; seed ${first.seed}.`;
}

function explored(all) {
  const runs = all.reduce((sum, one) => sum + (one.runs ?? 0), 0);
  const questions = all.length === 1 ? 'One question' : `${all.length} questions`;
  return `${questions}; ${runs ? `${runsText(runs)} in all` : 'no new run was made'}.`;
}

function reproduce(more, { json, V }) {
  if (V === 0) {
    more.append('p').text('Each of these commands gives the same answer, to the last digit:');
    more.append('pre').append('code').text(json.explorations.map(({ command }) => command).join('\n'));
    return;
  }
  more.append('p').text('This command gives the same results, to the last digit:');
  more.append('pre').append('code').text(json.command);
  const [first] = json.variants;
  more.append('p').text(`Scenario ${json.file}, hash ${first.hash}.`);
  if (V === 1 && first.what_ifs.length + first.overrides.length > 0) {
    more
      .append('p')
      .text(
        `What-ifs: ${first.what_ifs.join(', ') || 'none'}. Values changed: ${first.overrides.join(', ') || 'none'}.`,
      );
  }
}

// What each variant is: its own words, and what it changes.
function variants(root, { json }) {
  const box = root
    .append('details')
    .attr('class', 'variants')
    .attr('open', json.variants.length <= 5 ? '' : null);
  box.append('summary').text('The variants');
  const list = box.append('dl');
  json.variants.forEach((variant, index) => {
    list.append('dt').text(variant.label);
    const what = list.append('dd');
    what
      .append('span')
      .text(variant.describe || (index === 0 ? 'The scenario as it is: what the others are compared with.' : ''));
    what.append('ul').selectAll('li').data(variant.scenario).join('li').text(edit);
  });
}

function edit({ what, path, from, to }) {
  const short = (text) => shorten(valueText(text), 160);
  if (what === 'added') return `${path} is added: ${short(to)}`;
  if (what === 'removed') return `${path} is taken out`;
  return `${path}: ${short(from)} becomes ${short(to)}`;
}
