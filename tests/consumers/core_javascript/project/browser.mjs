// In a page: the same reports, with the package as it is served to browsers, and no way out of this machine.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [executablePath, fixtures, command] = process.argv.slice(2);
const TYPES = { mjs: "text/javascript", wasm: "application/wasm", html: "text/html" };
const page = '<!doctype html><script type="importmap">{"imports":{"mailtrail":"/browser.mjs"}}</script>';
const server = createServer((request, response) => {
  const name = request.url.slice(1);
  if (name !== "" && !/^[a-z_]+\.(mjs|wasm)$/.test(name)) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": TYPES[name.split(".").at(-1) || "html"] });
  response.end(name === "" ? page : readFileSync(join("node_modules/mailtrail", name)));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({
  executablePath,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  const names = ["files", "broken", "wrappers"].flatMap((folder) => readdirSync(join(fixtures, folder)).map((name) => join(folder, name)));
  const files = names.map((name) => [name, readFileSync(join(fixtures, name)).toString("base64")]);
  const { json, redacted } = await tab.evaluate(async (files) => {
    const { Redactor, validate } = await import("mailtrail");
    const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return { json: validate(files.map(([name, text]) => [name, bytes(text)])).json, redacted: new Redactor().redact("jane@acme.io") };
  }, files);
  const { stdout } = spawnSync(command, ["validate", "--no-config", "--format", "json", ...names], { cwd: fixtures, maxBuffer: 2 ** 28 });
  assert.equal(json, stdout.toString());
  assert.ok(!redacted.includes("acme"));
  console.log(`Chromium ${browser.version()}: ${names.length} files, the same report as the command's`);
} finally {
  await browser.close();
  server.close();
}
