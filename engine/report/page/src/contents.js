// The list of sections: in a row or two where it fits, else behind a button; it stays in sight and never hides the text.

/// Adds the list of `views` to `nav` (d3 selection).
export function addContents(nav, views) {
  const button = nav
    .append('button')
    .attr('type', 'button')
    .attr('class', 'menu')
    .attr('aria-expanded', 'false')
    .attr('aria-controls', 'contents-list')
    .text('Contents');
  const list = nav.append('ul').attr('id', 'contents-list');
  const open = (is) => {
    button.attr('aria-expanded', String(is));
    nav.classed('open', is);
  };
  button.on('click', () => open(button.attr('aria-expanded') !== 'true'));
  nav.on('keydown', (event) => {
    if (event.key === 'Escape') open(false);
  });
  for (const { id, title, inContents = title } of views)
    list
      .append('li')
      .append('a')
      .attr('href', `#${id}`)
      .text(inContents)
      .on('click', () => open(false));
  const settle = () => fit(nav);
  settle();
  addEventListener('resize', settle);
}

const LINES = 2; // in which the list may stand

// Folds the list where it takes more lines; sections that are gone to begin below it.
function fit(nav) {
  nav.classed('folded', false);
  const tops = nav.selectAll('a').nodes().map(({ offsetTop }) => offsetTop);
  nav.classed('folded', new Set(tops).size > LINES);
  document.documentElement.style.setProperty('--contents', `${nav.node().offsetHeight}px`);
}
