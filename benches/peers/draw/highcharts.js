import { drawn, names, place, rows } from "./page.js";

window.Highcharts.chart(place, {
  chart: { type: "bar", animation: false },
  title: { text: undefined },
  credits: { enabled: false },
  legend: { enabled: false },
  xAxis: { categories: names },
  yAxis: { min: -30, max: 20, title: { text: undefined }, labels: { format: "{value}%" } },
  series: [{
    name: "%",
    animation: false,
    borderWidth: 0,
    data: rows.map(({ value, ink, label }) => ({
      y: value, color: ink, dataLabels: { enabled: true, format: label },
    })),
  }],
}, drawn);
