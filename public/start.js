// Added to the JS glue when the site is written, so that one integrity covers both and
// nothing has to be imported by an address that no integrity goes with.
{
  const boot = /** @type {HTMLElement} */ (document.getElementById("boot"));
  const { wasm: address, wasmIntegrity: integrity } = /** @type {Boot} */ (boot.dataset);
  /** @param {string} detail */
  const failed = (detail) => boot.dispatchEvent(new CustomEvent("failed", { detail }));
  try {
    if (typeof WebAssembly !== "object") throw new Error("WebAssembly");
    // A request with integrity: bytes that are not the ones that were built do not run.
    const request = new Request(new URL(address, document.baseURI), { integrity });
    await __wbg_init({ module_or_path: request });
  } catch (error) {
    failed(`${address} (${/** @type {Error} */ (error).message})`);
  }
  // Left by the Wasm: kept once the page is live.
  boot.live?.then(() => boot.dispatchEvent(new Event("live")), failed);
}
