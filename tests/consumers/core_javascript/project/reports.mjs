// What comes of every file is what the command prints, byte for byte: reports of validations and round trips, documents, stories.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { coverage, describe, drift, roundTrip, select, stats, trace, unwrap, validate } from "mailtrail";

const MOST = 512 * 1024 * 1024;

const [command, ...folders] = process.argv.slice(2);

/** Words of the command, and the same here. */
const JOBS = [
  [["validate", "--no-config", "--format", "json"], (files) => validate(files).json],
  [["validate", "--no-config", "--format", "json", "--strict", "--expect", "ses", "--deny", "notes"], (files) => validate(files, { strict: true, expect: "ses", levels: { notes: "error" } }).json],
  [["validate", "--no-config"], (files) => describe(files)],
  [["roundtrip", "--no-config", "--format", "json"], (files) => roundTrip(files).json],
  [["unwrap", "--source"], (files) => unwrap(files, { source: true }).ndjson],
  [["trace", "--format", "json"], (files) => trace(files).ndjson],
  [["select", "--source", "--failed", "--since", "2001-01-01", "--read-only", "--event", "*e*"],
    (files) => select(files, { source: true, only: { failed: true, since: "2001-01-01", readOnly: true, event: ["*e*"] } }).ndjson],
  [["select", "--kind", "ses", "--recipient", "@example.com", "--message-id", "*"], (files) => select(files, { kinds: "ses", only: { recipient: "@example.com", messageId: "*" } }).ndjson],
  [["stats", "--format", "json"], (files) => stats(files).json],
  [["stats", "--format", "json", "--by", "user-agent,subject", "--top", "3"], (files) => stats(files, { by: ["userAgent", "subject"], top: 3 }).json],
  [["coverage", "--format", "json"], (files) => coverage(files).json],
  [["coverage", "--format", "json", "--expect", "ses,cloudtrail-record"], (files) => coverage(files, { expect: ["ses", "cloudtrail-record"] }).json],
  [["drift", "--format", "json"], (files) => drift(files).json],
];

const printed = (words, paths) => {
  const { stdout, error } = spawnSync(command, [...words, ...paths], { maxBuffer: MOST, env: { NO_COLOR: "1" } });
  if (error) throw error;
  return stdout;
};

const compare = (words, ours, theirs) => {
  if (ours.equals(theirs)) return ours.toString().split("\n").length - 1;
  const [left, right] = [ours, theirs].map((bytes) => bytes.toString().split("\n"));
  const line = left.findIndex((text, index) => text !== right[index]);
  throw new Error(`${words.join(" ")}: line ${line + 1} differs\nours:    ${left[line]}\ncommand: ${right[line]}`);
};

/** How many lines are the same. */
const same = (paths) => {
  const files = paths.map((path) => [path, readFileSync(path)]);
  return JOBS.map(([words, job]) => compare(words, Buffer.from(job(files)), printed(words, paths)));
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
  const lines = JOBS.map(() => 0);
  for (const portion of portions(paths, 64 * 1024 * 1024)) same(portion).forEach((count, job) => (lines[job] += count));
  if (paths.length === 0 || lines[0] < 2) throw new Error(`${folder}: nothing to compare`);
  const counts = JOBS.map(([words], job) => `${lines[job]} of ${words.filter((word) => word !== "--no-config").join(" ")}`);
  console.log(`${folder.split("/").at(-1)}: ${paths.length} files, the same lines byte for byte: ${counts.join(", ")}`);
}
