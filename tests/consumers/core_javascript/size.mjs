// Compares the size of the core with the upper bound in the README.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const [wasm, tarball, readme] = process.argv.slice(2).map((name) => readFileSync(name));
const mebibytes = (bytes) => (bytes.length / 1024 / 1024).toFixed(2);
const gzip = gzipSync(wasm, { level: 9 });
console.log(`core: ${mebibytes(wasm)} MiB, ${mebibytes(gzip)} MiB with gzip; tarball ${mebibytes(tarball)} MiB`);
const said = /at most ([\d.]+) MiB \(([\d.]+) MiB with gzip\)/.exec(readme.toString());
if (said === null) throw new Error("the README has no size");
const [, most, mostPacked] = said.map(Number);
for (const [bytes, bound] of [[wasm, most], [gzip, mostPacked]]) {
  if (mebibytes(bytes) > bound) throw new Error(`the README says at most ${bound} MiB`);
  if (mebibytes(bytes) < bound * 0.85) throw new Error(`the README says at most ${bound} MiB, far more than the actual size`);
}
