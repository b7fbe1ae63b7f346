import * as React from "react";
import { createRoot } from "react-dom/client";
import { Bar, BarChart, CartesianGrid, LabelList, Rectangle, Tooltip, XAxis, YAxis } from "recharts";
import { drawn, place, rows } from "./page.js";

// Recharts draws in several steps and says of none that it is the last.
const watch = new MutationObserver(() => {
  if (place.querySelectorAll(".recharts-bar-rectangle path").length < rows.length) return;
  watch.disconnect();
  drawn();
});
watch.observe(place, { childList: true, subtree: true });

createRoot(place).render(
  <BarChart width={place.clientWidth} height={place.clientHeight} data={rows} layout="vertical">
    <CartesianGrid horizontal={false} />
    <XAxis type="number" domain={[-30, 20]} unit="%" />
    <YAxis type="category" dataKey="name" width={110} />
    <Tooltip />
    <Bar
      dataKey="value"
      isAnimationActive={false}
      shape={(bar) => <Rectangle {...bar} fill={bar.payload.ink} />}
    >
      <LabelList dataKey="label" position="right" />
    </Bar>
  </BarChart>,
);
