// The report on paper: a few pages of text and charts; tables follow as an appendix where they are asked for.
import { select } from 'd3-selection';
import { redrawFor } from './labels.js';

let withTables = false;

/// Adds the buttons to `place`.
export function printButtons(place) {
  for (const [text, tables] of [
    ['Print', false],
    ['Print with tables', true],
  ])
    place
      .append('button')
      .attr('type', 'button')
      .attr('class', 'quiet')
      .text(text)
      .on('click', () => {
        withTables = tables;
        print();
      });
}

/// Makes the page ready for paper whenever it is printed, and puts it back; `drawRest` draws what is not drawn yet.
export function keepPrintable(drawRest) {
  addEventListener('beforeprint', () => {
    drawRest();
    redrawFor(true);
    const undo = [unfold(), withTables ? appendix() : () => {}];
    document.documentElement.classList.toggle('with-tables', withTables);
    addEventListener(
      'afterprint',
      () => {
        for (const one of undo) one();
        redrawFor(false);
        withTables = false;
        document.documentElement.classList.remove('with-tables');
      },
      { once: true },
    );
  });
}

// How the report was made is on paper too.
function unfold() {
  const folded = [...document.querySelectorAll('header details:not([open])')];
  for (const part of folded) part.open = true;
  return () => {
    for (const part of folded) part.open = false;
  };
}

// The tables go behind everything else, each under the name of its section.
function appendix() {
  const section = select('main').append('section').attr('id', 'appendix');
  section.append('h2').text('Appendix: tables');
  const moved = [...document.querySelectorAll('main .table')].map((table) => {
    const place = document.createComment('');
    table.before(place);
    return { table, place, title: place.parentElement.closest('section').querySelector('h2').textContent };
  });
  let last = null;
  for (const { table, title } of moved) {
    if (title !== last) section.append('h3').text(title);
    last = title;
    section.node().append(table);
  }
  return () => {
    for (const { table, place } of moved) place.replaceWith(table);
    section.remove();
  };
}
