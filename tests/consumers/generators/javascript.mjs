// Has each generator of the JavaScript world make what it makes of every schema, and reads every fixture with it:
// node javascript.mjs <folder with node_modules> <cases> <folder to write to> <file to write>
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const [tools, casesFile, folder, target] = process.argv.slice(2);
const require = createRequire(`${tools}/`);
const load = async (name) => await import(pathToFileURL(require.resolve(name)).href);
const ts = require("typescript");
const { z } = require("zod");
const { jsonSchemaToZod } = require("json-schema-to-zod");
const { compile } = require("json-schema-to-typescript");
const { quicktype, InputData, JSONSchemaInput, FetchingJSONSchemaStore } = await load("quicktype-core");

const place = fileURLToPath(new URL("../../../schemas/export/", import.meta.url));
const { documents } = JSON.parse(readFileSync(`${place}index.json`, "utf8"));
const cases = JSON.parse(readFileSync(casesFile, "utf8"));
const schema = (profile, name) => JSON.parse(readFileSync(`${place}${profile}/2020-12/${name}.schema.json`, "utf8"));

// Documents that fit, and such as the profile `validate` refuses.
const fitting = (name) => cases.filter(({ entry, fits }) => entry === name && fits);
const wrong = (name) => cases.filter(({ entry, fits }) => entry === name && !fits);

/** Equal as JSON: the order of members does not count. */
function same(left, right) {
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return left === right;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => name in right && same(left[name], right[name]));
}

/** Runs what a generator wrote for a schema: a function that reads a text and gives the value back, or throws. */
const runners = {
  "zod `z.fromJSONSchema`": (profile, entry) => {
    const type = z.fromJSONSchema(schema(profile, entry.name));
    return (text) => type.parse(JSON.parse(text));
  },
  "json-schema-to-zod": async (profile, entry) => {
    // It leaves references to others; json-schema-ref-parser, which it names, resolves them.
    const { default: parser } = await load("@apidevtools/json-schema-ref-parser");
    const code = jsonSchemaToZod(await parser.dereference(schema(profile, entry.name)), { module: "cjs" });
    const module = { exports: {} };
    new Function("module", "require", code)(module, require);
    return (text) => module.exports.parse(JSON.parse(text));
  },
  "quicktype (TypeScript)": async (profile, entry) => {
    const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
    await input.addSource({ name: entry.title, schema: JSON.stringify(schema(profile, entry.name)) });
    const data = new InputData();
    data.addInput(input);
    const { lines } = await quicktype({ inputData: data, lang: "typescript", rendererOptions: {} });
    const text = lines.join("\n");
    write("quicktype", profile, entry, text);
    const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: "es2022" } });
    const module = { exports: {} };
    new Function("exports", outputText)(module.exports);
    const { Convert } = module.exports;
    const [read, back] = Object.getOwnPropertyNames(Convert).filter((name) => /^to|ToJson$/.test(name)).sort((a, b) => /^to/.test(b) - /^to/.test(a));
    return (text) => JSON.parse(Convert[back](Convert[read](text)));
  },
};

function write(generator, profile, entry, text) {
  mkdirSync(`${folder}/${generator}/${profile}`, { recursive: true });
  writeFileSync(`${folder}/${generator}/${profile}/${entry.name}.ts`, text);
}

/** Those of the files that compile at the strictest. */
function compiled(files) {
  const options = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, types: [] };
  const wrong = new Set(ts.getPreEmitDiagnostics(ts.createProgram(files, options)).map((found) => found.file?.fileName));
  return new Set(files.filter((file) => !wrong.has(file)));
}

const rows = [];
const row = (generator, profile, found) => {
  rows.push({ generator, profile, ...found });
  console.log(JSON.stringify(rows.at(-1)));
};

for (const profile of ["types", "flat", "validate"]) {
  for (const [generator, make] of Object.entries(runners)) {
    let [generated, read, equal, refused] = [0, 0, 0, 0];
    for (const entry of documents) {
      let run;
      try {
        run = await make(profile, entry);
        generated += 1;
      } catch {
        continue;
      }
      for (const { text } of fitting(entry.name)) {
        try {
          const back = run(text);
          read += 1;
          equal += same(back, JSON.parse(text)) ? 1 : 0;
        } catch {
          // Not read.
        }
      }
      for (const { text } of wrong(entry.name)) {
        try {
          run(text);
        } catch {
          refused += 1;
        }
      }
    }
    const files = documents.map((entry) => `${folder}/quicktype/${profile}/${entry.name}.ts`);
    const compiles = generator.startsWith("quicktype") ? compiled(files).size : undefined;
    row(generator, profile, { generated, compiles, read, equal, refused });
  }
  // Types alone: a fixture is read if the compiler takes it as a constant of the type.
  const name = "json-schema-to-typescript";
  let generated = 0;
  const constants = { fitting: [], wrong: [] };
  for (const entry of documents) {
    write(name, profile, entry, await compile(schema(profile, entry.name), entry.title, { bannerComment: "", format: false }));
    generated += 1;
    for (const [kind, found] of Object.entries({ fitting: fitting(entry.name), wrong: wrong(entry.name) })) {
      for (const { name: fixture, text } of found) {
        const file = `${folder}/${name}/${profile}/${entry.name}@${kind}-${fixture}.ts`;
        writeFileSync(file, `import type { ${entry.title} } from "./${entry.name}";\n\nexport const document: ${entry.title} = ${text};\n`);
        constants[kind].push(file);
      }
    }
  }
  const types = documents.map((entry) => `${folder}/${name}/${profile}/${entry.name}.ts`);
  const fine = compiled([...types, ...constants.fitting, ...constants.wrong]);
  const count = (files) => files.filter((file) => fine.has(file)).length;
  const refused = constants.wrong.length - count(constants.wrong);
  row(name, profile, { generated, compiles: count(types), read: count(constants.fitting), refused });
}
writeFileSync(target, JSON.stringify(rows));
