// Added to the JS glue when the site is written, so that one integrity covers both and
// nothing has to be imported by an address that no integrity goes with.
const { wasm, wasmIntegrity } = document.getElementById("boot").dataset;
try {
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly");
  // A request with integrity: bytes that are not the ones that were built do not run.
  const request = new Request(new URL(wasm, document.baseURI), { integrity: wasmIntegrity });
  await __wbg_init({ module_or_path: request });
} catch (error) {
  const failed = new CustomEvent("failed", { detail: `${wasm} (${error.message})` });
  document.getElementById("boot").dispatchEvent(failed);
}
