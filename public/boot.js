// Starts the interactive part. The page is complete without it: whatever fails here, the
// status bar says so over the prerendered charts and never instead of them.
const { script, wasm, wasmIntegrity, loading, failed, still } =
  document.getElementById("boot").dataset;
const status = document.getElementById("status");

const show = (state, text) => {
  status.dataset.state = state;
  status.querySelector("p").textContent = text;
};

show("loading", loading);
try {
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly");
  // The script tag before this one has fetched the same module, with its integrity checked.
  const { default: init } = await import(new URL(script, document.baseURI));
  // A request with integrity: bytes that are not the ones that were built do not run.
  const request = new Request(new URL(wasm, document.baseURI), { integrity: wasmIntegrity });
  await init({ module_or_path: request });
} catch (error) {
  show("failed", `${failed}${error.message} ${still}`);
  status.querySelector("button").onclick = () => location.reload();
}
