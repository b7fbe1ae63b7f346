// What citeproc (npm), named by the first argument, makes of CSL-JSON in the style of
// GB/T 7714—2025: a JSON list of items on stdin, and on stdout an entry for each. The style and the
// terms of its languages lie in the folder of the second argument.
const { Engine } = require(process.argv[2]);
const { readFileSync } = require("fs");
const file = (name) => readFileSync(`${process.argv[3]}/${name}`, "utf8");
const items = JSON.parse(readFileSync(0, "utf8"));
const system = {
  retrieveLocale: (lang) => file(`locales-${lang}.xml`),
  retrieveItem: (id) => items.find((item) => item.id === id),
};
const engine = new Engine(system, file("gb-t-7714-2025.csl"));
engine.setOutputFormat("text");
engine.opt.development_extensions.wrap_url_and_doi = false;
engine.updateItems(items.map((item) => item.id));
const [{ entry_ids: [...ids] }, entries] = engine.makeBibliography();
// The number before each entry is that of the list, not of what is cited.
const numberless = entries.map((entry) => entry.trim().replace(/^\[\d+\] ?/u, ""));
console.log(JSON.stringify(items.map((item) => numberless[ids.flat().indexOf(item.id)])));
