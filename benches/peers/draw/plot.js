import * as Plot from "@observablehq/plot";
import { drawn, names, place, rows } from "./page.js";

const text = (side, anchor, dx) => Plot.text(rows.filter(({ value }) => (value < 0) === side), {
  x: "value", y: "name", text: "label", textAnchor: anchor, dx,
});
place.append(Plot.plot({
  width: place.clientWidth,
  height: place.clientHeight,
  marginLeft: 120,
  x: { domain: [-30, 20], grid: true, label: null, tickFormat: (value) => `${value}%` },
  y: { domain: names, label: null },
  marks: [
    Plot.barX(rows, { x: "value", y: "name", fill: "ink", tip: true }),
    text(true, "end", -4),
    text(false, "start", 4),
    Plot.ruleX([0]),
  ],
}));
drawn();
