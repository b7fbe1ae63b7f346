// Makes what the pages of the peers load: `node build.mjs FOLDER`, where FOLDER/node_modules holds
// the packages of package-lock.json. Scripts and their compressed forms come to lie in
// FOLDER/built, beside a list of what could not be made and why.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2]);
const packages = join(folder, "node_modules");
const built = join(folder, "built");
const { build } = createRequire(join(packages, "here.js"))("esbuild");

const write = (name, bytes) => {
  writeFileSync(join(built, name), bytes);
  // Node's default is the best of brotli.
  writeFileSync(join(built, `${name}.br`), brotliCompressSync(bytes));
};
const make = async ({ id, draw, article, scripts }) => {
  for (const script of scripts) write(`${id}-${basename(script)}`, readFileSync(join(packages, script)));
  await bundle(`${id}.js`, draw);
  if (article) await bundle(`${id}-article.js`, article);
};
const bundle = async (name, draw) => {
  const { outputFiles } = await build({
    entryPoints: [join(here, "draw", draw)],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    nodePaths: [packages],
    write: false,
    logLevel: "silent",
  });
  write(name, outputFiles[0].contents);
};

rmSync(built, { recursive: true, force: true });
mkdirSync(built);
const failed = {};
for (const peer of JSON.parse(readFileSync(join(here, "peers.json"), "utf8"))) {
  // Those in Rust are made by cargo.
  if (!peer.crate) await make(peer).catch((error) => { failed[peer.id] = error.message; });
}
writeFileSync(join(built, "failed.json"), JSON.stringify(failed));
