import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from "chart.js";
import { drawn, inks, lengths, names, place, rows } from "./page.js";
import { options, values } from "./chartjs-options.js";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

new Chart(place.appendChild(document.createElement("canvas")), {
  type: "bar",
  data: { labels: names, datasets: [{ data: lengths, backgroundColor: inks }] },
  options,
  plugins: [values(rows)],
});
drawn();
