import { drawn, names, place, rows } from "./page.js";

const y = { field: "name", type: "nominal", sort: names, title: null };
const text = (test, align, dx) => ({
  transform: [{ filter: test }],
  mark: { type: "text", align, dx },
  encoding: { text: { field: "label" } },
});
const chart = {
  $schema: "https://vega.github.io/schema/vega-lite/v6.json",
  width: "container",
  height: place.clientHeight - 40,
  data: { values: rows },
  encoding: {
    y,
    x: {
      field: "value", type: "quantitative", title: null,
      scale: { domain: [-30, 20] }, axis: { labelExpr: "datum.label + '%'" },
    },
  },
  layer: [
    {
      mark: { type: "bar", tooltip: true },
      encoding: { color: { field: "ink", type: "nominal", scale: null } },
    },
    text("datum.value < 0", "right", -4),
    text("datum.value >= 0", "left", 4),
  ],
};
window.vegaEmbed(place, chart, { actions: false, renderer: "svg" }).then(drawn);
