// What the page of a peer holds: the rows to draw, and the place to draw them in.
export const rows = JSON.parse(document.getElementById("rows").textContent);
export const place = document.querySelector("[data-peer]");
export const lengths = rows.map((row) => row.value);
export const names = rows.map((row) => row.name);
export const inks = rows.map((row) => row.ink);

/** Tells the bench that the library says it has drawn. */
export const drawn = () => { place.dataset.drawn = ""; };
