// What the tests ask of a page again and again; every script of theirs can use it.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
// What is folded away still has a place, which is why that alone is not asked for.
const shown = element => element.getClientRects().length > 0
  && element.checkVisibility({ visibilityProperty: true });
const centre = element => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
};
// Shows all of what is folded.
const unfold = (within = document) => all(".unfold input", within).forEach(box => { box.checked = true; });
// The same, once it is brought into the window.
const reach = element => {
  unfold(element.closest(".frame") ?? element);
  element.scrollIntoView({ block: "center", behavior: "instant" });
  return centre(element);
};

// The status bar.
const statusBar = () => one("#status");
const state = () => statusBar()?.dataset.state;
const statusLine = () => `${state()} ${statusBar()?.textContent}`;

// Charts and their marks.
const cardOf = id => document.getElementById(id);
const drawings = () => all(".card .drawing");
const charts = within => all("svg.chart-svg", within).filter(shown);
const marks = chart => all(".mark", chart);
const markOf = (chart, about) => charts(cardOf(chart)).flatMap(marks)
  .find(mark => subject(mark) === about);
// The first child of a mark is what it draws; the rest are its number and its target.
const drawn = mark => mark.firstElementChild;
const figures = chart => marks(chart).flatMap(mark => mark.dataset.figure ?? []);
// What a mark is about: a figure, a claim, or what a district's figures were worked out to.
const subject = ({ dataset: { figure, claim, derived, district } }) =>
  figure ?? (claim && `claim ${claim}`) ?? (derived && `derived ${derived} ${district}`);
const subjects = id => charts(cardOf(id)).flatMap(marks).map(subject);
const shownIn = drawing => charts(drawing).length;
// The bars of a chart, by the group of their scale.
const SCALE = '[role^="graphics-object"]';
const bars = id => all(`svg ${SCALE}`, cardOf(id)).flatMap((group, panel) => marks(group)
  .filter(mark => drawn(mark).localName === "rect" && mark.closest(SCALE) === group)
  .map(mark => {
    const { x, width } = drawn(mark).getBBox();
    return { panel, figure: subject(mark), value: Number(mark.dataset.value), x, width };
  }));
// Whether a mark has its district's ink; tags are grey, whosever they are.
const inked = district => charts().flatMap(marks)
  .filter(mark => mark.dataset.district === district)
  .map(mark => one('[class*="-s"]', mark) !== null);
const inks = district => charts().flatMap(marks)
  .filter(mark => mark.dataset.district === district)
  .map(mark => all("rect, circle, path, text", mark).map(e => getComputedStyle(e))
    .map(({ fill, stroke }) => `${fill} ${stroke}`).join());

// What a card says, and which figures its chart shows.
const card = id => {
  const text = selector => one(selector, cardOf(id)).textContent;
  return {
    title: text("h2"),
    finding: text(".finding"),
    figures: charts(cardOf(id)).flatMap(figures),
  };
};
// The figures of a card's table: the text of each cell, row by row.
const rows = id => all("tbody tr", cardOf(id)).map(row => [...row.cells].map(c => c.textContent));
// Whether a chart is what this markup says; parsed alike, since there are two ways to
// write an empty element.
const draws = (id, markup) => {
  const native = document.createElement("div");
  // The policy asks everybody for trusted types, tests too; a browser may not know them.
  const policy = window.trustedTypes?.createPolicy("siming-huli", { createHTML: text => text });
  native.innerHTML = policy ? policy.createHTML(markup) : markup;
  return one(".drawing svg", cardOf(id)).isEqualNode(native.firstElementChild);
};

// Room. Whether every place for a chart holds one, as wide as it:
const fitted = () => drawings().length > 0 && drawings().every(drawing => {
  const [chart, ...more] = all("svg", drawing);
  return chart && !more.length && chart.getBoundingClientRect().width === drawing.clientWidth;
});
const sideways = () => document.documentElement.scrollWidth - innerWidth;
// What stands out of the window to the right.
const wide = () => all("body *")
  .filter(e => shown(e) && !e.closest("svg, .table"))
  .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5)
  .map(e => `${e.localName}.${e.className}`);
// What a finger may miss.
const small = () => all("label, button, summary").filter(shown)
  .filter(e => e.offsetWidth < 24 || e.offsetHeight < 24)
  .map(e => e.innerText);
// The largest of the areas of a mark that answer: a mark may have words here, a bar there.
const area = mark => {
  const size = ({ width, height }) => width * height;
  const areas = all("path[fill=none]:not([class])", mark)
    .map(path => [size(path.getBoundingClientRect()), path]).sort(([a], [b]) => b - a);
  return areas[0]?.[1] ?? mark;
};
// A card may stand between two pixels: a mark 24 px wide is hit 11 px from its middle.
const missed = within => charts(within).flatMap(marks).filter(mark => {
  const [x, y] = centre(area(mark));
  const near = [[x, y], [x, y - 11], [x, y + 11], [x - 11, y], [x + 11, y]];
  return !near.every(at => document.elementFromPoint(...at)?.closest(".mark") === mark);
}).map(subject);

// Texts of charts, without the full text that a shortened one has in its title.
const content = text => [...text.childNodes]
  .filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join("");
const texts = chart => all("text", chart).map(text => ({
  content: content(text),
  size: Number(text.getAttribute("font-size")),
  shown: parseFloat(getComputedStyle(text).fontSize),
  bold: text.getAttribute("font-weight") === "700",
  length: text.getComputedTextLength(),
}));
// As wide as the browser draws it, as high as letters and characters are.
const box = text => {
  const { x, width } = text.getBBox();
  const size = Number(text.getAttribute("font-size"));
  const y = Number(text.getAttribute("y")) - 0.88 * size;
  return { text: content(text), left: x, right: x + width, top: y, bottom: y + 1.1 * size };
};
// Half a pixel is lost in rounding; a letter may hang over the edge by as much again.
const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5
  && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
const collisions = chart => {
  const { width, height } = chart.viewBox.baseVal;
  const boxes = all("text", chart).map(box);
  const leaves = b => b.left < -1.01 || b.top < -1 || b.right > width + 1 || b.bottom > height + 1;
  const over = boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => meet(a, b))
    .map(b => `${a.text} / ${b.text}`));
  const out = boxes.filter(leaves).map(b => `${JSON.stringify(b)} leaves ${width} × ${height}`);
  return [...out, ...over].map(fault => `${chart.closest(".card").id}: ${fault}`);
};

// What is told of a figure, and where.
const tooltip = () => one(".tooltip");
const tells = words => words.every(text => tooltip()?.innerText.includes(text));
const cut = () => {
  const { left, right } = tooltip().getBoundingClientRect();
  return left < 0 || right > innerWidth;
};
// What has the focus: a figure, the place of a chart, or else nothing of a chart.
const focus = () => {
  const { activeElement: e } = document;
  return subject(e) ?? (e.matches(".drawing") ? e.closest(".card").id : "");
};
// Whether the focus has come round.
const round = () => {
  const { activeElement: e } = document;
  const again = e === document.body || window.stops?.has(e);
  (window.stops ??= new Set()).add(e);
  return Boolean(again);
};
