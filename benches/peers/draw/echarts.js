import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { drawn, names, place, rows } from "./page.js";

echarts.use([AriaComponent, BarChart, GridComponent, SVGRenderer, TooltipComponent]);

const chart = echarts.init(place, null, { renderer: "svg" });
chart.on("finished", drawn);
chart.setOption({
  animation: false,
  aria: { enabled: true },
  grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
  tooltip: {},
  xAxis: { min: -30, max: 20, axisLabel: { formatter: "{value}%" } },
  yAxis: { type: "category", data: names, inverse: true, axisLine: { onZero: false } },
  series: [{
    type: "bar",
    data: rows.map(({ value, ink, label }) => ({
      value,
      itemStyle: { color: ink },
      label: { show: true, position: value < 0 ? "left" : "right", formatter: label },
    })),
  }],
});
