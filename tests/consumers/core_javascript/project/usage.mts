// Never run: what the types take and refuse.
import { type Finding, type Report, Redactor, coverage, drift, identify, read, sample, select, stats, trace, validate } from "mailtrail";

const report: Report = validate("a.json", "{}", { strict: true, levels: { "unknown-member": "off" }, failOn: "warning" });
export const places: string[] = report.findings.map(({ file, line, column }: Finding) => `${file}:${line}:${column}`);
export const several: boolean = validate(new Map([["a.json", "{}"], ["b.json", "[]"]])).ok && validate({ "c.json": new Uint8Array() }).ok;
export const errors: number = report.summary.errors;
for (const document of read("a.json", "{}").documents) {
  const value: unknown = document.value;
  console.log(document.kind, document.pointer, value);
}
const identity = identify({});
export const kind: string = identity.unknown === undefined ? identity.why : identity.unknown;
export const text: string = new Redactor({ key: "example" }).redact("text");
export const bytes: Uint8Array = new Redactor().redact(new Uint8Array());
export const made: string[] = sample("ses-sending-event", { within: ["sqs", "sns"], seed: 7n });
export const stories: number = trace("a.json", "", { only: { since: new Date(0) } }).stories.length;
export const lines: string = select("a.json", "{}", { kinds: ["ses"], only: { event: ["Bounce"], messageId: "a", since: new Date(0), denied: true } }).ndjson;
export const counts: number[] = stats({ "a.json": "{}" }, { by: ["service", "userAgent"], top: 3 }).rows.flatMap(({ rows }) => rows.map(({ count }) => count));
export const names: unknown[] = [...coverage("a.json", "{}", { expect: "ses" }).rows, ...drift("a.json", "{}").rows].map(({ name }) => name);

// @ts-expect-error: no such field
select("a.json", "{}", { only: { evnt: "Bounce" } });
// @ts-expect-error: no such field
stats("a.json", "{}", { by: "servcie" });
// @ts-expect-error: accounts are text
select("a.json", "{}", { only: { account: 111122223333 } });
// @ts-expect-error: a name needs contents
validate("a.json");
// @ts-expect-error: no such option
validate("a.json", "{}", { stict: true });
// @ts-expect-error: no such level
validate("a.json", "{}", { levels: { null: "fatal" } });
// @ts-expect-error: findings are not written to
report.ok = true;
