import assert from "node:assert/strict";
import { gunzipSync, gzipSync } from "node:zlib";
import {
  Redactor, coverage, describe, drift, explain, identify, kinds, read, realValues, roundTrip, rules, sample, sampleEnvelopes, sampleKinds, select, stats, trace,
  unwrap, validate,
} from "mailtrail";

const record = sample("cloudtrail-record", { profile: "full" })[0];
const event = sample("ses-sending-event", { within: ["sqs", "sns"] })[0];

// One file, several files, text and bytes, packed or not.
assert.equal(validate("a.json", record).ok, true);
const wrong = record.replace('"eventVersion":"', '"eventVersion":7,"x":"');
const report = validate("logs/a.json", `${record}\n${wrong}`);
assert.equal(report.ok, false);
const finding = report.findings.find((finding) => finding.rule === "wrong-type");
assert.deepEqual([finding.file, finding.line, finding.pointer, finding.level, finding.kind], ["logs/a.json", 2, "/eventVersion", "error", "cloudtrail record"]);
const bytes = Buffer.from(`${record}\n${wrong}`);
assert.equal(bytes.subarray(finding.offset, finding.offset + finding.length).toString(), "7");
assert.equal(report.summary.records, 2);
assert.equal(report.json.trimEnd().split("\n").length, report.findings.length + 1);
assert.equal(validate("logs/a.json", bytes).json, report.json);
assert.equal(validate("logs/a.json", bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)).json, report.json);
assert.equal(validate("logs/a.json", gzipSync(bytes)).json, report.json);
const files = [["a.json", record], ["b.json", "{"], ["c.tar", "text"]];
const several = validate(files);
assert.deepEqual([several.summary.files, several.summary.errors, several.unreadable.length], [3, 1, 1]);
for (const other of [new Map(files), Object.fromEntries(files)]) assert.equal(validate(other).json, several.json);
assert.equal(JSON.parse(JSON.stringify(several)).ok, false);
assert.match(describe("b.json", "{"), /^error\[truncated\].*\n[^]*b\.json:1:2[^]*failed: /);

// Options.
assert.equal(validate("a.json", record, { expect: "ses" }).findings[0].rule, "unexpected-kind");
assert.equal(validate("a.json", "{", { levels: { truncated: "off" } }).findings.length, 0);
assert.equal(validate("a.json", record.replace("{", '{"x":1,'), { failOn: "note" }).ok, false);
assert.throws(() => validate("a.json", "{", { expect: ["sess"] }), /did you mean `ses`/);
assert.throws(() => validate("a.json", "{", { levels: { nul: "off" } }), /no rule is called `nul`/);
assert.throws(() => validate("a.json", "{", { failOn: "fatal" }), /unknown level `fatal`/);
assert.throws(() => validate("a.json", 7), TypeError);
assert.throws(() => validate(null), TypeError);
for (const [wrong, message] of [
  [() => validate("a.json", JSON.parse(record)), /the contents of `a.json`, found object/],
  [() => validate(["a.json"]), /pairs of a name and its contents/],
  [() => validate("a.json", record, { stict: true }), /unknown option `stict`, expected one of `strict`/],
  [() => validate("a.json", record, "strict"), /an object of options, found string/],
  [() => validate("a.json", record, { expect: 7 }), /a string or several as `expect`, found number/],
  [() => validate("a.json", record, { expect: [7] }), /a string as `expect`, found number/],
  [() => validate("a.json", record, { levels: { notes: 1 } }), /a string as the level of `notes`, found number/],
  [() => validate("a.json", record, { levels: ["notes"] }), /rules and levels as `levels`, found an array/],
  [() => validate("a.json", record, { type: "cloudtrail-record", expect: "ses" }), /not both/],
  [() => describe("a.json", record, { width: 0 }), /a whole number from 1 as `width`, found 0/],
  [() => identify(undefined), /a string as a document, found undefined/],
  [() => sample("cloudtrail-record", { count: -1 }), /a whole number from 0 as `count`, found -1/],
  [() => sample(), /a string as a kind, found undefined/],
  [() => new Redactor({ kee: "a" }), /unknown option `kee`/],
  [() => explain(7), /a string as a rule/],
]) assert.throws(wrong, message);
assert.equal(validate("a.json", record).ok, true, "the core goes on");

// Documents.
const { documents, findings } = read("queue.json", `${event}\n{"a":`);
assert.deepEqual([documents.length, documents[0].kind, documents[0].pointer, documents[0].inner, findings[0].rule],
  [1, "ses sending event", "/Records/0/body", ["/Message", ""], "truncated"]);
assert.equal(JSON.stringify(documents[0].value), documents[0].text);
assert.equal(unwrap("queue.json", event).ndjson, `${documents[0].text}\n`);
assert.equal(unwrap("queue.json", event, { kinds: "cloudtrail" }).ndjson, "");
assert.equal(JSON.parse(unwrap("queue.json", event, { source: true }).ndjson).source.file, "queue.json");
assert.deepEqual(roundTrip("a.json", record).summary.exact, 1);
assert.equal(identify(record).kind, "cloudtrail record");
assert.equal(identify({ Type: "Notification", TopicArn: "arn:aws:sns:eu-west-1:111122223333:a", Message: "{}" }).envelope, "sns message");
assert.deepEqual(identify("[]"), { unknown: "array" });

// Those that are asked for, and figures.
const root = '{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventTime": "2026-03-02T08:15:30Z", "eventSource": "iam.amazonaws.com", "eventName": "CreateUser"}\n';
const bounce = '{"eventType":"Bounce","mail":{"messageId":"a","timestamp":"2026-03-02T08:15:30.000Z"},"bounce":{"bounceType":"Permanent"}}\n';
const log = root.repeat(3) + bounce + bounce + '{"eventType":';
const chosen = (only, more) => select("a.log", log, { only, ...more }).ndjson.split("\n").length - 1;
assert.deepEqual([chosen({}), chosen({ event: "Bounce" }), chosen({ event: ["Send", "Create*"] }), chosen({ root: true }), chosen({ messageId: "a", bounce: "Permanent" })], [5, 2, 3, 3, 2]);
assert.deepEqual([chosen({ since: new Date("2026-03-03") }), chosen({ until: "2026-03-02" }), chosen({ readOnly: undefined }), chosen({}, { kinds: "cloudtrail" })], [0, 5, 5, 3]);
const none = select("a.log", log, { only: { event: "Bounec" } });
assert.match(none.remarks[0], /did you mean/);
assert.deepEqual([none.ndjson, none.findings[0].rule, none.unreadable], ["", "truncated", []]);
assert.equal(JSON.parse(select("a.log", bounce, { source: true }).ndjson).source.file, "a.log");
assert.throws(() => chosen({ evnt: "Bounce" }), /unknown field `evnt`; did you mean `event`/);
assert.throws(() => chosen({ mesageId: "a" }), /did you mean `messageId`/);
assert.throws(() => chosen({ since: "soon" }), /expected a time such as/);
assert.throws(() => chosen({ since: "2026-03-03", until: "2026-03-02" }), /not later than/);
for (const only of [{ since: new Date("soon") }, { since: 7 }, { account: 111122223333 }, { event: true }]) assert.throws(() => chosen(only), TypeError);
const counted = stats("a.log", log, { by: ["service", "event"] });
assert.deepEqual(counted.rows.map(({ field, rows }) => [field, rows]), [
  ["service", [{ name: "iam.amazonaws.com", count: 3 }]],
  ["event", [{ name: "CreateUser", count: 3 }, { name: "Bounce", count: 2 }]],
]);
assert.deepEqual([counted.summary.documents, counted.summary.dated, counted.findings.length], [5, 5, 1]);
assert.ok(stats("a.log", log).rows.length > 4);
assert.equal(stats("a.log", log, { by: "configurationSet" }).rows.length, 0);
assert.throws(() => stats("a.log", log, { top: 0 }), /a whole number from 1 as `top`/);
assert.throws(() => select("a.log", log, { only: "Bounce" }), /filters as `only`/);
assert.throws(() => select("a.log", log, { event: "Bounce" }), /unknown option `event`/);
assert.throws(() => stats("a.log", log, { by: "servcie" }), /did you mean `service`/);
const covered = coverage("a.log", root, { expect: "cloudtrail-record" });
assert.deepEqual([covered.summary.kinds, covered.rows[0].kind], [1, "cloudtrail record"]);
assert.deepEqual(coverage("a.log", root, { expect: ["ses-sending-event"] }).rows.map(({ kind }) => kind), ["ses sending event"]);
const drifted = drift("a.log", root.replace("eventName", "eventNote"));
assert.deepEqual([drifted.rows.map(({ name }) => name), drifted.findings], [["eventNote"], []]);
assert.equal(drift("a.log", "{").findings.length, 1);

// Deep nesting is a finding and never a stack that ends.
for (const open of ["[", '{"a":', '{"Message":"']) assert.equal(validate("deep.json", open.repeat(200_000)).ok, false);

// Samples, stories, rules.
assert.ok(sampleKinds().includes("ses-sending-event") && sampleEnvelopes("ses-sending-event").length > 5);
assert.equal(validate("a.json", sample("ses-sending-event", { profile: "invalid:wrong-type" })[0]).findings[0].rule, "wrong-type");
assert.equal(sample("cloudtrail-record", { count: 3, seed: 7, pretty: true }).length, 3);
assert.throws(() => sample("cloudtrail-recrd"), /did you mean `cloudtrail-record`/);
const logged = '{"traceId":"a","event":{"eventName":"MAILBOX_EMAIL_DELIVERED","recipient":"jane@example.com"}}';
const told = trace("workmail.log", logged, { tables: true, only: { to: "jane@example.com", since: undefined } });
assert.deepEqual([told.stories.length, told.summary.records, told.findings], [1, 1, []]);
assert.match(told.tables, /jane@example.com {2}delivered/);
assert.equal(trace("workmail.log", logged, { only: { to: "ana@example.com" } }).stories.length, 0);
assert.equal(explain("truncated").name, "truncated");
assert.equal(explain("weather"), undefined);
assert.ok(rules().length > 20 && kinds().some(({ kind, family }) => kind === "cloudtrail record" && family.length > 0));
for (const { name } of rules()) assert.equal(explain(name).name, name);

// Stand-ins: the same for the same key, others without.
const mail = '{"eventType":"Bounce","mail":{"source":"jane@acme.io"},"bounce":{}}';
const [one, two] = [new Redactor({ key: "example" }), new Redactor({ key: "example" })];
assert.equal(one.redact(mail), two.redact(mail));
assert.ok(!one.redact(mail).includes("acme") && one.summary.values > 0);
assert.notEqual(new Redactor().redact(mail), new Redactor().redact(mail));
assert.equal(gunzipSync(one.redact(gzipSync(mail))).toString(), two.redact(mail));
assert.equal(realValues(mail)[0].content, "address");
one.free();
assert.equal(two.redact("\ufeffjane"), "\ufeffjane");
console.log("import: usage as in the README");
