import { drawn, inks, lengths, names, place, rows } from "./page.js";

window.Plotly.newPlot(place, [{
  type: "bar",
  orientation: "h",
  x: lengths,
  y: names,
  text: rows.map((row) => row.label),
  textposition: "outside",
  marker: { color: inks },
}], {
  margin: { l: 110, r: 10, t: 10, b: 30 },
  xaxis: { range: [-30, 20], ticksuffix: "%" },
  yaxis: { autorange: "reversed" },
}, { displayModeBar: false, responsive: true }).then(drawn);
