// The same core for `import` and `require`.
import core from "./index.cjs";
export const { Redactor, coverage, describe, drift, explain, identify, kinds, matchers, read, realValues, roundTrip, rules, sample, sampleEnvelopes, sampleKinds, select, stats, trace, unwrap, validate } = core;
