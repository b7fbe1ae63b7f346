import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from "chart.js";
import { inks, lengths, names, rows } from "./page.js";
import { options, values } from "./chartjs-options.js";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

// Every place of an article, with the one script.
for (const place of document.querySelectorAll("[data-peer]")) {
  new Chart(place.appendChild(document.createElement("canvas")), {
    type: "bar",
    data: { labels: names, datasets: [{ data: lengths, backgroundColor: inks }] },
    options,
    plugins: [values(rows)],
  });
}
for (const place of document.querySelectorAll("[data-peer]")) place.dataset.drawn = "";
