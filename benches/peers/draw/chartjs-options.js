// What the chart of Chart.js is told, on a page of its own and in an article.
export const options = {
  animation: false,
  indexAxis: "y",
  maintainAspectRatio: false,
  scales: { x: { min: -30, max: 20, ticks: { callback: (value) => `${value}%` } } },
};
// Chart.js writes no values at bars by itself; this is the way of its documentation.
export const values = (rows) => ({
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
});
