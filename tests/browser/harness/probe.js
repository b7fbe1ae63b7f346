// What the tests ask of a page again and again.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const shown = element => element.getClientRects().length > 0
  && getComputedStyle(element).visibility === "visible";

const statusBar = () => one("#status");
const state = () => statusBar()?.dataset.state;
const statusLine = () => `${state()} ${statusBar()?.textContent}`;

const drawings = () => all(".card .drawing");
const charts = within => all("svg.chart-svg", within).filter(shown);
const marks = chart => all(".mark", chart);
const figures = chart => marks(chart).map(mark => mark.dataset.figure);

// Whether every place for a chart holds one, as wide as it.
const fitted = () => drawings().length > 0 && drawings().every(drawing => {
  const [chart, ...more] = all("svg", drawing);
  return chart && !more.length && chart.getBoundingClientRect().width === drawing.clientWidth;
});
const sideways = () => document.documentElement.scrollWidth - innerWidth;

const tooltip = () => one(".tooltip");
// What stands out of the window to the right.
const wide = () => all("body *").filter(e => shown(e) && e.getBoundingClientRect().right > innerWidth + 0.5
  && !e.closest("svg") && !e.closest(".table")).map(e => `${e.localName}.${e.className}`);

// What a card says, and which figures its chart shows.
const card = id => {
  const whole = document.getElementById(id);
  const text = selector => one(selector, whole).textContent;
  return { title: text("h2"), finding: text(".finding"), figures: charts(whole).flatMap(figures) };
};
// The figures of a card's table: the text of each cell, row by row.
const rows = id => all(`#${id} tbody tr`).map(row => [...row.cells].map(cell => cell.textContent));

// The middle of what a mark draws, brought into the window.
const middle = mark => {
  mark.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, right, top, bottom } = mark.firstElementChild.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
};
