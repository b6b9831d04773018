"use strict";
const assert = require("node:assert/strict");
const required = require("mailtrail");

assert.equal(required.validate("a.json", "{").findings[0].rule, "truncated");
import("mailtrail").then((imported) => {
  for (const name of Object.keys(required)) assert.equal(imported[name], required[name], name);
  assert.deepEqual(Object.keys(imported).filter((name) => !["default", "module.exports"].includes(name)).sort(), Object.keys(required).sort());
  console.log("require: the same as import");
});
