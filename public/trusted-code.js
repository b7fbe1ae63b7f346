// Where a host asks for trusted types, addresses of scripts are made by this policy alone: each
// names an asset of this site, from the page on.
const scripts = window.trustedTypes?.createPolicy("siming-huli-code", {
  /** @param {string} address */
  createScriptURL: (address) => {
    if (/^(\.\.\/)*assets\/[\w.-]+(\?\d+)?$/.test(address)) return address;
    throw new TypeError(address);
  },
});
/** @param {string} address */
const trustedCode = (address) => (scripts ? scripts.createScriptURL(address) : address);
