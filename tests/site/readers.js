// What citation-js (npm), named by the first argument, reads of citations: a JSON list of
// [kind, text] on stdin, and on stdout, for each, what Entry in readers.rs is.
const Cite = require(process.argv[2]);
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
const read = ([, text]) => {
  const [{ author, title, issued, version, URL }, ...more] = new Cite(text).data;
  if (more.length > 0 || author.length !== 1) throw new Error(text);
  const day = issued["date-parts"][0].map((part) => String(part).padStart(2, "0")).join("-");
  return [author[0].literal ?? author[0].family, title, day, version, URL];
};
console.log(JSON.stringify(texts.map(read)));
