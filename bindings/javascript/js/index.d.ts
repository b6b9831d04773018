/** What a file holds: text, or bytes that may be packed with gzip, zstd or tar. */
export type Contents = string | Uint8Array | ArrayBuffer | ArrayBufferView;

/** Files by name, as an object, a `Map` or pairs. */
export type Files = Readonly<Record<string, Contents>> | Iterable<readonly [string, Contents]>;

export type Level = "error" | "warning" | "note" | "known";

export type RuleLevel = "off" | "note" | "warning" | "error";

export interface Options {
  /** Documents of other programs in logs are errors, and all but known deviations makes `ok` false. */
  strict?: boolean;
  /** Kinds, families or envelopes that are expected, such as `"ses-sending-event"` or `"cloudtrail"`. */
  expect?: string | Iterable<string>;
  /** The kind that every document is; not beside `expect`. */
  type?: string;
  /** Levels of rules and of groups of rules, such as `{ "unknown-member": "error", known: "off" }`. */
  levels?: Readonly<Record<string, RuleLevel>>;
  /** The kind of each document is reported as a note. */
  explainDetection?: boolean;
  /** The lowest level at which `ok` is false; `"error"` by default. */
  failOn?: Level;
}

/** One thing that was found, and where. */
export interface Finding {
  level: Level;
  /** The rule, or the erratum of a known deviation. */
  rule: string;
  /** `archive:member` of a member of an archive. */
  file: string;
  line: number;
  /** In Unicode characters, counted from 1. */
  column: number;
  /** Bytes before it in the unpacked file. */
  offset: number;
  /** Bytes of what it is about; 0 where something is missing at the end, and of what concerns a file as a whole. */
  length: number;
  /** JSON pointer within the document that stands in the file. */
  pointer: string;
  /** Further pointers, each within the text that the one before leads to. */
  inner?: string[];
  /** Place in the innermost text that was unpacked. */
  unpacked?: { line: number; column: number; packed: boolean };
  kind?: string;
  message: string;
  found: string;
  expected: string;
  help?: string;
  /** JSON that should stand there instead. */
  fix?: string;
}

/** What could not be read, or not to its end. */
export interface Unreadable {
  file: string;
  message: string;
  help?: string;
}

/** Figures of a kind or an envelope; those of what is not known have `null`. */
export interface KindSummary {
  kind: string | null;
  documents: number;
  errors: number;
  warnings: number;
  notes: number;
  known: number;
}

export interface Summary {
  version: 1;
  files: number;
  records: number;
  errors: number;
  warnings?: number;
  notes?: number;
  /** Of round trips: documents that came back exactly. */
  exact?: number;
  changed?: number;
  failed?: number;
  unrecognized: number;
  known: number;
  others: number;
  lines: number;
  unreadable: number;
  ignored: number;
  hidden: number;
  expected?: number;
  kinds: KindSummary[];
  not_read: Record<string, number>;
  passed: boolean;
  reason?: string;
}

/** What kept documents from being read. */
export interface Troubles {
  findings: Finding[];
  unreadable: Unreadable[];
}

export interface Report extends Troubles {
  /** Whether nothing reaches the level of `failOn`, and everything could be read. */
  readonly ok: boolean;
  readonly findings: Finding[];
  readonly unreadable: Unreadable[];
  readonly summary: Summary;
  /** The same, byte for byte, as `mailtrail validate --format json` prints for files of these names. */
  readonly json: string;
}

/** A document of a known kind, out of every layout and envelope. */
export interface Document {
  readonly file: string;
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly inner?: string[];
  /** Its JSON text, as it stands. */
  readonly text: string;
  /** The text, parsed anew at each access. */
  readonly value: unknown;
}

/** A document of a known kind, an envelope, or neither. */
export type Identity =
  | { kind: string; why: string; envelope?: undefined; unknown?: undefined }
  | { envelope: string; why: string; kind?: undefined; unknown?: undefined }
  | {
      unknown: "object" | "array" | "string" | "number" | "boolean" | "null" | "text";
      /** The first fields of an object. */
      names?: string[];
      kind?: undefined;
      envelope?: undefined;
    };

export interface Rule {
  name: string;
  levels: Level[];
  title: string;
  text: string;
  /** A small input that has such a finding. */
  example?: string;
  /** Of a known deviation: where it is. */
  places?: string[];
}

export interface TraceOptions extends Options {
  /** Which stories; times as `Date`, RFC 3339, a date, or so long ago (`"2h"`). */
  only?: {
    messageId?: string;
    traceId?: string;
    from?: string;
    to?: string;
    subject?: string;
    since?: string | Date;
    until?: string | Date;
  };
  /** Whether the stories come as tables for people, too. */
  tables?: boolean;
}

export interface Trace extends Troubles {
  /** What became of each message, as `mailtrail trace --format json` has it. */
  stories: Record<string, unknown>[];
  summary: Record<string, unknown>;
  /** Stories and summary, as the command prints them. */
  ndjson: string;
  tables?: string;
}

/** What documents of several kinds say, each in its own place. */
export type Field =
  | "kind" | "day" | "hour" | "service" | "event" | "principal" | "account" | "region" | "error" | "outcome" | "root" | "signIn" | "ip" | "userAgent"
  | "sender" | "recipient" | "domain" | "messageId" | "subject" | "configurationSet" | "tag" | "bounce" | "complaint";

export interface SelectOptions extends Options {
  /** Kinds, families or envelopes. */
  kinds?: string | Iterable<string>;
  /** Whether each line is an object of a document and its place. */
  source?: boolean;
  /** All of it has to hold; of several values for a field one. Values mean what they mean for `mailtrail select`: parts of names, `*` and `?`, `@example.com`. */
  only?: { [F in Exclude<Field, "root">]?: string | readonly string[] } & {
    /** Times as `Date`, RFC 3339, a date, or so long ago (`"2h"`). */
    since?: string | Date;
    until?: string | Date;
    /** Somebody was not allowed to do it. */
    denied?: boolean;
    /** It failed, or was denied. */
    failed?: boolean;
    /** The root user of an account did it. */
    root?: boolean;
    /** It only read, or did not. */
    readOnly?: boolean;
  };
}

export interface Selected extends Troubles {
  ndjson: string;
  /** Why no document was selected, as far as that can be told. */
  remarks: string[];
}

/** What was counted. */
export interface Figures extends Troubles {
  /** Figures of the whole. */
  summary: Record<string, unknown>;
  /** An object for each table, kind or unknown name. */
  rows: Record<string, unknown>[];
  /** The same, byte for byte, as the command prints it with `--format json`. */
  json: string;
}

/** A table of the values of a field, the most frequent first; of days and hours in their order. */
export interface Table {
  field: string;
  /** How many values were counted. */
  total: number;
  /** How many different ones there are; `rows` are the first. */
  names: number;
  /** By how much each count may be too low, because there were too many names. */
  short_by: number;
  rows: { name: string; count: number }[];
}

export interface Stats extends Figures {
  summary: { documents: number; files: number; dated: number; first?: string; last?: string };
  rows: (Table & Record<string, unknown>)[];
}

export interface SampleOptions {
  /** Envelopes, the outermost first, such as `["sqs", "sns"]`. */
  within?: string | Iterable<string>;
  /** `"minimal"`, `"typical"`, `"full"`, or `"invalid:RULE"` for exactly one finding. */
  profile?: "minimal" | "typical" | "full" | (string & {});
  /** The same seed gives the same documents. */
  seed?: number | bigint;
  count?: number;
  /** A line for each field. */
  pretty?: boolean;
}

/** Checks a file, or several in one report, as `mailtrail validate` does. */
export function validate(name: string, contents: Contents, options?: Options): Report;
export function validate(files: Files, options?: Options): Report;

/** The report of the same check in words, as the command prints it. */
export function describe(name: string, contents: Contents, options?: Options & { width?: number }): string;
export function describe(files: Files, options?: Options & { width?: number }): string;

/** Reads documents into their types and back, as `mailtrail roundtrip` does. */
export function roundTrip(name: string, contents: Contents, options?: Options): Report;
export function roundTrip(files: Files, options?: Options): Report;

/** All documents of known kinds, and what kept others from being read. */
export function read(name: string, contents: Contents): Troubles & { documents: Document[] };
export function read(files: Files): Troubles & { documents: Document[] };

/** All documents as NDJSON, as `mailtrail unwrap` prints them. */
export function unwrap(
  name: string,
  contents: Contents,
  options?: Options & { kinds?: string | Iterable<string>; source?: boolean },
): Troubles & { ndjson: string };
export function unwrap(
  files: Files,
  options?: Options & { kinds?: string | Iterable<string>; source?: boolean },
): Troubles & { ndjson: string };

/** Those documents that are asked for, as `mailtrail select` prints them. */
export function select(name: string, contents: Contents, options?: SelectOptions): Selected;
export function select(files: Files, options?: SelectOptions): Selected;

/** Who, what, when and with what outcome, as `mailtrail stats` counts it: its tables, or those of the fields in `by`, with `top` rows each (10). */
export function stats(name: string, contents: Contents, options?: { by?: Field | Iterable<Field>; top?: number }): Stats;
export function stats(files: Files, options?: { by?: Field | Iterable<Field>; top?: number }): Stats;

/** Which kinds, fields and values occur, as `mailtrail coverage` tells; of kinds that are expected also if they don't occur. */
export function coverage(name: string, contents: Contents, options?: { expect?: string | Iterable<string> }): Figures;
export function coverage(files: Files, options?: { expect?: string | Iterable<string> }): Figures;

/** What this version does not know of logs, as `mailtrail drift` tells. */
export function drift(name: string, contents: Contents): Figures;
export function drift(files: Files): Figures;

/** What became of the messages that Amazon WorkMail logged events about. */
export function trace(name: string, contents: Contents, options?: TraceOptions): Trace;
export function trace(files: Files, options?: TraceOptions): Trace;

/** What a document is, by its discriminators; of JSON text, or of a value. */
export function identify(document: unknown): Identity;

/** Documents of a kind, made from its type, with documentation values. */
export function sample(kind: string, options?: SampleOptions): string[];

/** Names of kinds that `sample` takes. */
export function sampleKinds(): string[];

/** Names of envelopes that carry a kind. */
export function sampleEnvelopes(kind: string): string[];

/** Replaces values that tell of somebody by stand-ins, the same value by the same one. */
export class Redactor {
  /** With the same key, another redactor has the same stand-ins; `shift` moves all times by so many seconds. */
  constructor(options?: { key?: string; shift?: number });
  /** Text as text, bytes as bytes; what is packed with gzip is packed again. */
  redact(contents: string): string;
  redact(contents: Exclude<Contents, string>): Uint8Array;
  /** Replaces in the name of a file. */
  name(name: string): string;
  readonly summary: {
    values: number;
    documents: number;
    envelopes: number;
    unrecognized: number;
    broken: number;
    lines: number;
    digests: number;
    replaced: Record<string, number>;
  };
  /** Gives its memory back. */
  free(): void;
}

/** Values that look real: what `mailtrail redact --check` finds. */
export function realValues(contents: Contents): { line: number; column: number; content: string; message: string }[];

/** What a rule or a known deviation means. */
export function explain(rule: string): Rule | undefined;

export function rules(): Rule[];

/** All kinds of documents and their families. */
export function kinds(): { kind: string; family: string }[];

/** Options of `toBeValidLog`; `name` is what the message calls the log. */
export type MatcherOptions = Options & { name?: string };

export interface LogMatchers<R = void> {
  /** Passes if the text, the bytes or the object is a log without faults. */
  toBeValidLog(options?: MatcherOptions): R;
}

/** For `expect.extend`; `mailtrail/vitest` and `mailtrail/jest` do that. */
export const matchers: {
  toBeValidLog(received: unknown, options?: MatcherOptions): { pass: boolean; message: () => string };
};
