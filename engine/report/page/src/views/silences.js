// What was the same in every run: rules that never fired, events that never happened, outcomes that are 0 or 1.
import { select } from 'd3-selection';

const MOST = 100;

export default { id: 'silences', title: 'The same in every run', render, applies };

const silent = ({ json }) => json.variants.filter(({ silences }) => silences?.texts.length > 0);

function applies(data) {
  return silent(data).length > 0;
}

function render(section, data) {
  const root = select(section);
  root
    .append('p')
    .attr('class', 'lead')
    .text('What never came, or always did, and how near it was to coming otherwise: a switch that is off, or a mistake.');
  for (const { label, silences } of silent(data)) {
    if (data.V > 1) root.append('h3').text(label);
    root.append('ul').selectAll('li').data(silences.texts.slice(0, MOST)).join('li').text(String);
    const more = silences.texts.length - MOST;
    if (more > 0) root.append('p').attr('class', 'hint').text(`And ${more} more, in the folder of results.`);
    if (silences.caveat) root.append('p').attr('class', 'hint').text(silences.caveat);
  }
}
