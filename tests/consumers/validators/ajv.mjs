// Compiles every schema with ajv at its strictest and writes what it says about each case:
// node ajv.mjs <folder with node_modules> <cases> <file to write>
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const [tools, casesFile, target] = process.argv.slice(2);
const require = createRequire(`${tools}/`);
const makers = { "2020-12": require("ajv/dist/2020").default, "draft-07": require("ajv").default };
const place = fileURLToPath(new URL("../../../schemas/export/", import.meta.url));
const cases = JSON.parse(readFileSync(casesFile, "utf8"));

// What the profile `types` says beyond JSON Schema, and the types side by side that it has.
const options = { types: { discriminator: true, allowUnionTypes: true, keywords: ["tsType"] } };
const wrong = [];
const verdicts = {};

for (const profile of ["validate", "strict", "flat", "types"]) {
  for (const [dialect, Ajv] of Object.entries(makers)) {
    const note = (message) => wrong.push(`${profile}/${dialect}: ${message}`);
    const ajv = new Ajv({ strict: true, logger: { log: note, warn: note, error: note }, ...options[profile] });
    const checks = {};
    const files = readdirSync(`${place}${profile}/${dialect}`);
    for (const file of files) {
      const schema = JSON.parse(readFileSync(`${place}${profile}/${dialect}/${file}`, "utf8"));
      try {
        checks[file.replace(".schema.json", "")] = ajv.compile(schema);
      } catch (error) {
        note(`${file}: ${error.message}`);
      }
    }
    const how = options[profile] ? "with its options" : "bare";
    console.log(`ajv: ${profile}/${dialect}: ${Object.keys(checks).length} of ${files.length} compiled, ${how}`);
    verdicts[`${profile}/${dialect}`] = cases.map(({ entry, text }) => checks[entry]?.(JSON.parse(text)) ?? null);
  }
}

writeFileSync(target, JSON.stringify(verdicts));
for (const line of wrong) console.error(line);
process.exitCode = wrong.length ? 1 : 0;
