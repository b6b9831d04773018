// The report of every file is that of the command, byte for byte: one by one, and all in one report.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { validate } from "mailtrail";

const MOST = 512 * 1024 * 1024;

const [command, ...folders] = process.argv.slice(2);

const printed = (paths) => {
  const { stdout, error } = spawnSync(command, ["validate", "--no-config", "--format", "json", ...paths], { maxBuffer: MOST });
  if (error) throw error;
  return stdout;
};

const held = (paths) => paths.map((path) => [path, readFileSync(path)]);

const same = (paths) => {
  const ours = Buffer.from(validate(held(paths)).json);
  const theirs = printed(paths);
  if (ours.equals(theirs)) return ours.toString().split("\n").length - 2;
  const [left, right] = [ours, theirs].map((bytes) => bytes.toString().split("\n"));
  const line = left.findIndex((text, index) => text !== right[index]);
  throw new Error(`${paths[0]}: the reports differ in line ${line + 1}\nours:    ${left[line]}\ncommand: ${right[line]}`);
};

/** Portions of files that together are not too long for the command line or for memory. */
function* portions(paths, most) {
  let [portion, bytes] = [[], 0];
  for (const path of paths) {
    const size = statSync(path).size;
    if (portion.length > 0 && (bytes + size > most || portion.length === 500)) {
      yield portion;
      [portion, bytes] = [[], 0];
    }
    portion.push(path);
    bytes += size;
  }
  if (portion.length > 0) yield portion;
}

for (const folder of folders) {
  const paths = readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile()).sort();
  let findings = 0;
  for (const portion of portions(paths, 64 * 1024 * 1024)) findings += same(portion);
  if (paths.length === 0 || findings === 0) throw new Error(`${folder}: nothing to compare`);
  console.log(`${folder.split("/").at(-1)}: ${paths.length} files, ${findings} findings, the same byte for byte`);
}
