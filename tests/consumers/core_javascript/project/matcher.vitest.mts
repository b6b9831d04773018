import "mailtrail/vitest";
import { expect, test } from "vitest";
import { sample } from "mailtrail";

test("logs", () => {
  const [text] = sample("cloudtrail-record");
  expect(text).toBeValidLog();
  expect(JSON.parse(text!)).toBeValidLog({ expect: "cloudtrail" });
  expect('{"a":').not.toBeValidLog();
  expect(() => expect('{"a":').toBeValidLog({ name: "fixture.json" })).toThrow(/expected a log without faults[^]*truncated[^]*fixture\.json:1:6/);
  expect(() => expect(text).not.toBeValidLog()).toThrow(/expected faults in this log/);
});
