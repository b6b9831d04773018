// How long it takes to check a file of 10,000 records of each sort, in this run, from its bytes to the verdict: the core; `JSON.parse` of each line alone;
// that and ajv, with the schema of profile `validate` compiled; that and zod, with the type that it makes of the schema of profile `types`. The runs take
// turns, and the best of each counts, in time of the processors, for what else the machine does makes no difference to that.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { sample, validate } from "mailtrail";
import { fromJSONSchema } from "zod";

const require = createRequire(import.meta.url);
const Ajv = require("ajv/dist/2020").default;
const folder = process.argv[2];
const RECORDS = 10_000;
const RUNS = 15;

/** Least milliseconds of each piece of work; they take turns, so that what else the machine does is the same for all. */
const best = (works) => {
  const least = works.map(() => Infinity);
  for (let run = 0; run < RUNS; run++) {
    for (const [index, work] of works.entries()) {
      const begun = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(begun);
      least[index] = Math.min(least[index], (user + system) / 1000);
    }
  }
  return least;
};

const rows = [["10,000 of", "size", "mailtrail", "`JSON.parse` alone", "with ajv", "with zod"]];
for (const kind of ["cloudtrail-record", "ses-sending-event", "workmail-event-record"]) {
  const lines = sample(kind, { count: RECORDS, profile: "typical" });
  const bytes = Buffer.from(`${lines.join("\n")}\n`);
  const schema = (profile) => JSON.parse(readFileSync(join(folder, profile, "2020-12", `${kind}.schema.json`), "utf8"));
  const check = new Ajv({ strict: false, logger: false }).compile(schema("validate"));
  const type = fromJSONSchema(schema("types"));
  const each = (fits) => () => {
    for (const line of bytes.toString().split("\n")) {
      if (line !== "" && !fits(JSON.parse(line))) throw new Error(`${kind}: refused: ${line}`);
    }
  };
  const work = () => {
    if (!validate("a.ndjson", bytes).ok) throw new Error(`${kind}: the core finds errors`);
  };
  const [core, parse, ajv, zod] = best([work, each(() => true), each(check), each((value) => type.safeParse(value).success)]);
  const ms = (time) => `${time.toFixed(0)} ms (${(time / core).toFixed(1)})`;
  rows.push([`\`${kind}\``, `${(bytes.length / 1024 / 1024).toFixed(1)} MiB`, `${core.toFixed(0)} ms`, ms(parse), ms(ajv), ms(zod)]);
}
for (const [index, row] of rows.entries()) {
  console.log(`| ${row.join(" | ")} |`);
  if (index === 0) console.log(`|${row.map(() => "---|").join("")}`);
}
