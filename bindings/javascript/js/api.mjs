// What the package offers, around the functions of the compiled core. The build makes `api.cjs` of it as well.

const LINES = /[^\n]+/g;

/** A JSON text for each line. */
const lines = (text) => (text.match(LINES) ?? []).map((line) => JSON.parse(line));

/** The lines of a report, sorted. */
const sorted = (text) => {
  const sorts = { findings: [], unreadable: [], summary: undefined };
  for (const line of lines(text)) {
    if ("rule" in line) sorts.findings.push(line);
    else if ("unreadable" in line) sorts.unreadable.push(line.unreadable);
    else sorts.summary = line.summary;
  }
  return sorts;
};

/** A report, which is parsed when somebody looks into it. */
class Report {
  #sorted;

  constructor(json) {
    this.json = json;
  }

  get #lines() {
    return (this.#sorted ??= sorted(this.json));
  }

  get findings() {
    return this.#lines.findings;
  }

  get unreadable() {
    return this.#lines.unreadable;
  }

  get summary() {
    return this.#lines.summary;
  }

  get ok() {
    return this.summary.passed;
  }

  toJSON() {
    const { ok, findings, unreadable, summary } = this;
    return { ok, findings, unreadable, summary };
  }
}

/** What kept documents from being read. */
const troubles = (text) => {
  const { findings, unreadable } = sorted(text);
  return { findings, unreadable };
};

class Document {
  constructor(fields) {
    Object.assign(this, fields);
  }

  get value() {
    return JSON.parse(this.text);
  }
}

/** What somebody gave, in a word. */
const told = (value) => (value === null ? "null" : Array.isArray(value) ? "an array" : typeof value);

/** A string; the core cannot be given anything else. */
const text = (what, value) => {
  if (typeof value !== "string") throw new TypeError(`expected a string as ${what}, found ${told(value)}`);
  return value;
};

/** A number of things. */
const count = (what, value, least) => {
  if (Number.isInteger(value) && value >= least && value < 2 ** 32) return value;
  throw new RangeError(`expected a whole number from ${least} as ${what}, found ${typeof value === "number" ? value : told(value)}`);
};

/** One string or several. */
const list = (what, value) => {
  if (value === undefined || typeof value === "string") return value === undefined ? [] : [value];
  if (typeof value?.[Symbol.iterator] !== "function") throw new TypeError(`expected a string or several as ${what}, found ${told(value)}`);
  return Array.from(value, (item) => text(what, item));
};

/** Options, each of which has a known name: what is misspelt would be left out in silence. */
const known = (options, ...names) => {
  if (options === undefined || options === null) return {};
  if (typeof options !== "object" || Symbol.iterator in options) throw new TypeError(`expected an object of options, found ${told(options)}`);
  const strange = Object.keys(options).find((name) => !names.includes(name));
  if (strange !== undefined) throw new TypeError(`unknown option \`${strange}\`, expected one of ${names.map((name) => `\`${name}\``).join(", ")}`);
  return options;
};

/** Options of all jobs. */
const COMMON = ["strict", "expect", "type", "levels", "explainDetection", "failOn"];

const bytesOf = (contents, what = "contents") => {
  if (contents instanceof Uint8Array) return contents;
  if (contents instanceof ArrayBuffer) return new Uint8Array(contents);
  if (ArrayBuffer.isView(contents)) return new Uint8Array(contents.buffer, contents.byteOffset, contents.byteLength);
  throw new TypeError(`expected a string, a Uint8Array or an ArrayBuffer as ${what}, found ${told(contents)}`);
};

/** `messageId` as the command writes it, and back in what it says. */
const hyphenated = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const camel = (message) => message.replace(/`[a-z]+(?:-[a-z]+)+`/g, (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()));

/** A time as text. */
const time = (value) => {
  if (value === undefined || typeof value === "string") return value;
  if (!(value instanceof Date)) throw new TypeError("expected a time as a Date or a string");
  if (Number.isNaN(value.getTime())) throw new TypeError("expected a time, found an invalid Date");
  return value.toISOString();
};

const pairs = (files) => {
  if (typeof files !== "object" || files === null) throw new TypeError("expected a name, or files by name");
  if (!(Symbol.iterator in files)) return Object.entries(files);
  return Array.from(files, (pair) => {
    if (!Array.isArray(pair) || pair.length !== 2) throw new TypeError("expected pairs of a name and its contents");
    return pair;
  });
};

export const make = (core) => {
  // Memory of the core is given back at once, whatever happens.
  const using = (made, use) => {
    try {
      return use(made);
    } finally {
      made.free();
    }
  };

  const withFiles = (files, use) =>
    using(new core.Files(), (held) => {
      for (const [name, contents] of files) {
        text("the name of a file", name);
        if (typeof contents === "string") held.text(name, contents);
        else held.bytes(name, bytesOf(contents, `the contents of \`${name}\``));
      }
      return use(held);
    });

  const withAsked = (options, use) =>
    using(new core.Asked(), (asked) => {
      if (options.explainDetection) asked.explain_detection();
      const expected = list("`expect`", options.expect);
      if (options.type !== undefined && expected.length > 0) throw new TypeError("expected `type` or `expect`, but not both");
      if (options.type !== undefined) asked.of_type(text("`type`", options.type));
      if (options.failOn !== undefined) asked.fail_on(text("`failOn`", options.failOn));
      if (options.strict) asked.strict();
      for (const name of expected) asked.expect(name);
      const levels = options.levels ?? {};
      if (typeof levels !== "object" || Symbol.iterator in levels) throw new TypeError(`expected an object of rules and levels as \`levels\`, found ${told(levels)}`);
      for (const [rule, level] of Object.entries(levels)) asked.level(rule, text(`the level of \`${rule}\``, level));
      return use(asked);
    });

  /** Does a job over one file, given as name, contents and options, or over several, given as files and options. */
  const job =
    (work, ...more) =>
    (...given) => {
      const isOne = typeof given[0] === "string";
      const files = isOne ? [[given[0], given[1]]] : pairs(given[0]);
      const options = known(isOne ? given[2] : given[1], ...COMMON, ...more);
      return withFiles(files, (held) => withAsked(options, (asked) => work(held, asked, options)));
    };

  class Redactor {
    #inner;

    constructor(options) {
      const { key, shift } = known(options, "key", "shift");
      if (key !== undefined) text("`key`", key);
      if (shift !== undefined && !Number.isFinite(shift)) throw new TypeError("expected a number of seconds as `shift`");
      this.#inner = new core.Redactor(key ?? [...crypto.getRandomValues(new Uint8Array(32))].join("."), shift);
    }

    redact(contents) {
      if (typeof contents !== "string") return this.#inner.file(bytesOf(contents));
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.#inner.file(new TextEncoder().encode(contents)));
    }

    name(name) {
      return this.#inner.name(text("the name of a file", name));
    }

    get summary() {
      return JSON.parse(this.#inner.summary());
    }

    free() {
      this.#inner.free();
    }
  }

  /** Fills in which documents are asked for. */
  const choose = (conditions, { kinds, source = false, only = {} }) => {
    for (const name of list("`kinds`", kinds)) conditions.kind(name);
    if (source) conditions.with_source();
    if (typeof only !== "object" || only === null) throw new TypeError(`expected an object of filters as \`only\`, found ${told(only)}`);
    const { since, until, ...rest } = only;
    conditions.between(time(since), time(until), Date.now());
    for (const [field, value] of Object.entries(rest)) {
      if (value === undefined) continue;
      if (typeof value === "boolean" && conditions.answer(field, value)) continue;
      const values = typeof value === "string" ? [value] : value;
      if (!Array.isArray(values) || !values.every((text) => typeof text === "string"))
        throw new TypeError(`expected a string, or several, for \`${field}\``);
      try {
        conditions.values(hyphenated(field), values);
      } catch (error) {
        throw new Error(camel(error.message));
      }
    }
    return conditions;
  };

  /** Lines of JSON, the last of which has the figures of the whole under a name. */
  const figures = (name, [json, report]) => {
    const rows = lines(json);
    return { summary: rows.pop()[name], rows, json, ...troubles(report) };
  };

  const describe = job((files, asked, { width }) => core.describe(files, asked, width === undefined ? width : count("`width`", width, 1)), "width");
  const validate = job((files, asked) => new Report(core.validate(files, asked)));

  return {
    validate,
    describe,
    Redactor,
    roundTrip: job((files, asked) => new Report(core.round_trip(files, asked))),
    read: job((files) => {
      const [documents, report] = core.read(files);
      return { documents: lines(documents).map((document) => new Document(document)), ...troubles(report) };
    }),
    unwrap: job((files, asked, { kinds, source = false }) => {
      const [ndjson, report] = core.unwrap(files, asked, list("`kinds`", kinds), source);
      return { ndjson, ...troubles(report) };
    }, "kinds", "source"),
    select: job((files, asked, options) =>
      using(new core.Conditions(), (conditions) => {
        const [ndjson, report, ...remarks] = core.select(files, asked, choose(conditions, options));
        return { ndjson, remarks, ...troubles(report) };
      }),
      "kinds", "source", "only",
    ),
    stats: job((files, _, { by, top = 10 }) => {
      const [json, report] = core.stats(files, list("`by`", by).map(hyphenated), count("`top`", top, 1));
      const { tables, ...summary } = JSON.parse(json);
      return { summary, rows: tables, json, ...troubles(report) };
    }, "by", "top"),
    coverage: job((files, _, { expect }) => figures("coverage", core.coverage(files, list("`expect`", expect)))),
    drift: job((files) => figures("drift", core.drift(files))),
    trace: job((files, asked, { only = {}, tables = false }) =>
      using(new core.Wanted(), (wanted) => {
        for (const [field, value] of Object.entries(only)) {
          if (value === undefined) continue;
          const isTime = field === "since" || field === "until";
          if (!isTime && typeof value !== "string") throw new TypeError(`expected a string for \`${field}\``);
          wanted.only(field, isTime ? time(value) : value, Date.now());
        }
        const [ndjson, report, shown] = core.trace(files, asked, wanted, tables);
        const stories = lines(ndjson);
        const { summary } = stories.pop();
        return { ndjson, stories, summary, ...(tables ? { tables: shown } : {}), ...troubles(report) };
      }),
      "only", "tables",
    ),
    identify: (document) => JSON.parse(core.identify(text("a document", typeof document === "string" ? document : JSON.stringify(document)))),
    sample: (kind, options) => {
      const { within, profile = "typical", seed = 0, count: most = 1, pretty = false } = known(options, "within", "profile", "seed", "count", "pretty");
      return core.sample(text("a kind", kind), list("`within`", within), text("`profile`", profile), BigInt(seed), count("`count`", most, 0), Boolean(pretty));
    },
    sampleKinds: () => core.sample_kinds(),
    sampleEnvelopes: (kind) => core.sample_envelopes(text("a kind", kind)),
    realValues: (text) => JSON.parse(core.real_values(typeof text === "string" ? new TextEncoder().encode(text) : bytesOf(text))),
    explain: (rule) => {
      const found = core.explain(text("a rule", rule));
      return found === undefined ? undefined : JSON.parse(found);
    },
    rules: () => JSON.parse(core.rules()),
    kinds: () => JSON.parse(core.kinds()),
    matchers: {
      toBeValidLog(received, { name = "received", ...options } = {}) {
        const isText = typeof received === "string" || ArrayBuffer.isView(received) || received instanceof ArrayBuffer;
        const contents = isText ? received : (JSON.stringify(received) ?? "");
        const { ok } = validate(name, contents, options);
        return {
          pass: ok,
          message: () => `expected ${ok ? "faults in this log" : "a log without faults"}\n\n${describe(name, contents, options)}`,
        };
      },
    },
  };
};
