// How closely the steps follow what happens in them, and values that were cut to what is allowed.
import { select } from 'd3-selection';

export default { id: 'remarks', title: 'Remarks on these numbers', render, applies };

const remarked = ({ json }) => json.variants.filter(({ remarks }) => remarks.length > 0);

function applies(data) {
  return remarked(data).length > 0;
}

function render(section, data) {
  const root = select(section);
  root
    .append('p')
    .attr('class', 'lead')
    .text('How these numbers came about: where steps are long for what happens in them, and where values were cut to what is allowed.');
  for (const { label, remarks } of remarked(data)) {
    if (data.V > 1) root.append('h3').text(label);
    root.append('ul').selectAll('li').data(remarks).join('li').text(String);
  }
}
