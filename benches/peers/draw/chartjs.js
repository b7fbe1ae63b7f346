import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from "chart.js";
import { drawn, inks, lengths, names, place, rows } from "./page.js";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

// Chart.js writes no values at bars by itself; this is the way of its documentation.
const values = {
  id: "values",
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    ctx.save();
    ctx.fillStyle = "#1c1b19";
    ctx.font = "bold 12px sans-serif";
    ctx.textBaseline = "middle";
    chart.getDatasetMeta(0).data.forEach((bar, n) => {
      const left = rows[n].value < 0;
      ctx.textAlign = left ? "right" : "left";
      ctx.fillText(rows[n].label, bar.x + (left ? -4 : 4), bar.y);
    });
    ctx.restore();
  },
};
const canvas = place.appendChild(document.createElement("canvas"));
new Chart(canvas, {
  type: "bar",
  data: { labels: names, datasets: [{ data: lengths, backgroundColor: inks }] },
  options: {
    animation: false,
    indexAxis: "y",
    maintainAspectRatio: false,
    scales: { x: { min: -30, max: 20, ticks: { callback: (value) => `${value}%` } } },
  },
  plugins: [values],
});
drawn();
