"use strict";
require("mailtrail/jest");
const { expect, test } = require("@jest/globals");

test("logs", () => {
  expect('{"a":').not.toBeValidLog();
  expect(() => expect('{"a":').toBeValidLog({ name: "fixture.json" })).toThrow(/fixture\.json:1:6/);
});
