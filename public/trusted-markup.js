// Where a host asks for trusted types, markup is made by this policy alone. It comes from one
// writer, which escapes what it is given: out of the Wasm, or as a page of this site.
/** @type {{ createHTML: (text: string) => string } | undefined} */
const markup = window.trustedTypes?.createPolicy("siming-huli", { createHTML: (text) => text });
/** @param {string} text */
const trusted = (text) => (markup ? markup.createHTML(text) : text);
