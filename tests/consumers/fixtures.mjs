// Writes each fixture as a typed constant that may have members nobody knows, a file for each document type that the fixture belongs to:
// node fixtures.mjs <module of the package> <target>. The name of a file is `<name in the catalogue>@<fixture>.ts`.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const [module, target] = process.argv.slice(2);
const { documents } = JSON.parse(readFileSync(`${root}schemas/export/index.json`, "utf8"));

mkdirSync(target, { recursive: true });
for (const { name, fixtures } of documents) {
  for (const folder of ["cloudtrail-records", "ses-events", "workmail-events"]) {
    for (const file of readdirSync(`${root}tests/fixtures/${folder}`)) {
      if (!fixtures.some((pattern) => file.startsWith(pattern.replace(/\*\.json$/, "")) && file.endsWith(".json"))) continue;
      const value = JSON.stringify(JSON.parse(readFileSync(`${root}tests/fixtures/${folder}/${file}`, "utf8")), null, 2);
      const text = `import type { Documents } from "${module}";\n\nexport const document: Documents["${name}"] = withOthers(${value});\n`;
      writeFileSync(`${target}/${name}@${file.replace(/\.json$/, "")}.ts`, text);
    }
  }
}
