/** Content of a file: text, or bytes that may be compressed with gzip or zstd, or be a tar archive. */
export type Contents = string | Uint8Array | ArrayBuffer | ArrayBufferView;

/** Files by name, as an object, a `Map` or pairs. */
export type Files = Readonly<Record<string, Contents>> | Iterable<readonly [string, Contents]>;

export type Level = "error" | "warning" | "note" | "known";

export type RuleLevel = "off" | "note" | "warning" | "error";

export interface Options {
  /** Documents of other programs in logs are errors, and anything except known deviations makes `ok` false. */
  strict?: boolean;
  /** Expected kinds, families or envelopes, such as `"ses-sending-event"` or `"cloudtrail"`. */
  expect?: string | Iterable<string>;
  /** The kind that every document must be; not together with `expect`. */
  type?: string;
  /** Levels of rules and of groups of rules, such as `{ "unknown-member": "error", known: "off" }`. */
  levels?: Readonly<Record<string, RuleLevel>>;
  /** Reports the kind of each document as a note. */
  explainDetection?: boolean;
  /** The lowest level at which `ok` is false; `"error"` by default. */
  failOn?: Level;
}

/** A finding, with its place. */
export interface Finding {
  level: Level;
  /** The rule, or the erratum of a known deviation. */
  rule: string;
  /** `archive:member` for a member of an archive. */
  file: string;
  line: number;
  /** In Unicode characters, counted from 1. */
  column: number;
  /** Byte offset in the unpacked file. */
  offset: number;
  /** Length in bytes of what the finding is about; 0 if something is missing at the end, or if the finding is about a whole file. */
  length: number;
  /** JSON pointer within the document in the file. */
  pointer: string;
  /** More pointers, each within the text that the previous one leads to. */
  inner?: string[];
  /** Position in the innermost text that was unpacked. */
  unpacked?: { line: number; column: number; packed: boolean };
  kind?: string;
  message: string;
  found: string;
  expected: string;
  help?: string;
  /** JSON that would be correct there. */
  fix?: string;
}

/** Something that could not be read, or not to its end. */
export interface Unreadable {
  file: string;
  message: string;
  help?: string;
}

/** Counts of a kind or an envelope; `null` for unknown documents. */
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
  /** In round trips: the number of documents that came back exactly. */
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

/** Errors that kept documents from being read. */
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
  /** Exactly what `mailtrail validate --format json` prints for files with these names. */
  readonly json: string;
}

/** A document of a known kind, from any layout and envelope. */
export interface Document {
  readonly file: string;
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly inner?: string[];
  /** Its JSON text, unchanged. */
  readonly text: string;
  /** The parsed text; parsed again at each access. */
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
  /** A small input with such a finding. */
  example?: string;
  /** For a known deviation: where it is. */
  places?: string[];
}

export interface TraceOptions extends Options {
  /** Which stories; times as `Date`, RFC 3339, a date, or how long ago (`"2h"`). */
  only?: {
    messageId?: string;
    traceId?: string;
    from?: string;
    to?: string;
    subject?: string;
    since?: string | Date;
    until?: string | Date;
  };
  /** Whether to return the stories as tables for people, too. */
  tables?: boolean;
}

export interface Trace extends Troubles {
  /** What happened to each message, as in `mailtrail trace --format json`. */
  stories: Record<string, unknown>[];
  summary: Record<string, unknown>;
  /** Stories and summary, as the command prints them. */
  ndjson: string;
  tables?: string;
}

/** Facts that documents of several kinds have, each in its own place. */
export type Field =
  | "kind" | "day" | "hour" | "service" | "event" | "principal" | "account" | "region" | "error" | "outcome" | "root" | "signIn" | "ip" | "userAgent"
  | "sender" | "recipient" | "domain" | "messageId" | "subject" | "configurationSet" | "tag" | "bounce" | "complaint";

export interface SelectOptions extends Options {
  /** Kinds, families or envelopes. */
  kinds?: string | Iterable<string>;
  /** Whether each line is an object with a document and its place. */
  source?: boolean;
  /** All conditions must hold; of several values for a field, one must match. Values work as in `mailtrail select`: parts of names, `*` and `?`, `@example.com`. */
  only?: { [F in Exclude<Field, "root">]?: string | readonly string[] } & {
    /** Times as `Date`, RFC 3339, a date, or how long ago (`"2h"`). */
    since?: string | Date;
    until?: string | Date;
    /** Only what was denied. */
    denied?: boolean;
    /** Only what failed, including what was denied. */
    failed?: boolean;
    /** Only actions of the root user of an account. */
    root?: boolean;
    /** Only actions that only read (`true`), or only others (`false`). */
    readOnly?: boolean;
  };
}

export interface Selected extends Troubles {
  ndjson: string;
  /** Why no document was selected, if that can be determined. */
  remarks: string[];
}

/** Counts. */
export interface Figures extends Troubles {
  /** Total counts. */
  summary: Record<string, unknown>;
  /** An object for each table, kind or unknown name. */
  rows: Record<string, unknown>[];
  /** Exactly what the command prints with `--format json`. */
  json: string;
}

/** A table of the values of a field, the most frequent first; days and hours in chronological order. */
export interface Table {
  field: string;
  /** Number of values that were counted. */
  total: number;
  /** Number of different values; `rows` has the first ones. */
  names: number;
  /** Maximum error of each count, because there were too many names. */
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

/** The report of the same check for people, as the command prints it. */
export function describe(name: string, contents: Contents, options?: Options & { width?: number }): string;
export function describe(files: Files, options?: Options & { width?: number }): string;

/** Reads documents into their types and back, as `mailtrail roundtrip` does. */
export function roundTrip(name: string, contents: Contents, options?: Options): Report;
export function roundTrip(files: Files, options?: Options): Report;

/** All documents of known kinds, and the errors that kept others from being read. */
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

/** The matching documents, as `mailtrail select` prints them. */
export function select(name: string, contents: Contents, options?: SelectOptions): Selected;
export function select(files: Files, options?: SelectOptions): Selected;

/** Who, what, when and with what outcome, as `mailtrail stats` counts it: the default tables, or those of the fields in `by`, with `top` rows each (10 by default). */
export function stats(name: string, contents: Contents, options?: { by?: Field | Iterable<Field>; top?: number }): Stats;
export function stats(files: Files, options?: { by?: Field | Iterable<Field>; top?: number }): Stats;

/** Which kinds, fields and values occur, as `mailtrail coverage` reports; expected kinds are included even if they don't occur. */
export function coverage(name: string, contents: Contents, options?: { expect?: string | Iterable<string> }): Figures;
export function coverage(files: Files, options?: { expect?: string | Iterable<string> }): Figures;

/** What this version does not know in logs, as `mailtrail drift` reports. */
export function drift(name: string, contents: Contents): Figures;
export function drift(files: Files): Figures;

/** What happened to the messages that Amazon WorkMail logged events about. */
export function trace(name: string, contents: Contents, options?: TraceOptions): Trace;
export function trace(files: Files, options?: TraceOptions): Trace;

/** What a document is, by its discriminators. It may be JSON text or a value. */
export function identify(document: unknown): Identity;

/** Documents of a kind, generated from its type, with documentation values. */
export function sample(kind: string, options?: SampleOptions): string[];

/** Names of the kinds that `sample` accepts. */
export function sampleKinds(): string[];

/** Names of the envelopes that can contain a kind. */
export function sampleEnvelopes(kind: string): string[];

/** Replaces personal values with stand-ins. The same value always gets the same stand-in. */
export class Redactor {
  /** With the same key, another redactor makes the same stand-ins; `shift` moves all times by this many seconds. */
  constructor(options?: { key?: string; shift?: number });
  /** Returns text for text, and bytes for bytes; gzip stays gzip. */
  redact(contents: string): string;
  redact(contents: Exclude<Contents, string>): Uint8Array;
  /** Redacts a file name. */
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
  /** Frees its memory. */
  free(): void;
}

/** Values that look real, as `mailtrail redact --check` finds them. */
export function realValues(contents: Contents): { line: number; column: number; content: string; message: string }[];

/** What a rule or a known deviation means. */
export function explain(rule: string): Rule | undefined;

export function rules(): Rule[];

/** All kinds of documents and their families. */
export function kinds(): { kind: string; family: string }[];

/** Options of `toBeValidLog`; `name` is the name of the log in messages. */
export type MatcherOptions = Options & { name?: string };

export interface LogMatchers<R = void> {
  /** Passes if the text, the bytes or the object is a valid log. */
  toBeValidLog(options?: MatcherOptions): R;
}

/** For `expect.extend`; `mailtrail/vitest` and `mailtrail/jest` do that. */
export const matchers: {
  toBeValidLog(received: unknown, options?: MatcherOptions): { pass: boolean; message: () => string };
};
