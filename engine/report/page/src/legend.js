// The legend of a colour scale: a bar with an axis below it.
import { axisBottom } from 'd3-axis';
import { range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { number } from './format.js';

const WIDTH = 220;
const STEPS = 44;

/// Draws `colour` over its domain into the empty group `group` (d3 selection), 220 px wide, under `title`; `text` writes
/// its numbers.
export function legend(group, colour, title, text = number) {
  const [low, high] = [colour.domain()[0], colour.domain().at(-1)];
  const x = scaleLinear([low, high], [0, WIDTH]);
  group.selectAll('*').remove();
  group.append('text').attr('class', 'legend-title').attr('y', -4).text(title);
  group
    .append('g')
    .selectAll('rect')
    .data(range(STEPS))
    .join('rect')
    .attr('x', (step) => (step * WIDTH) / STEPS)
    .attr('width', WIDTH / STEPS + 0.5)
    .attr('height', 10)
    .style('fill', (step) => colour(low + ((step + 0.5) * (high - low)) / STEPS));
  group
    .append('g')
    .attr('class', 'axis')
    .attr('transform', 'translate(0,10)')
    .call(axisBottom(x).ticks(4).tickSize(3).tickFormat(text));
}
