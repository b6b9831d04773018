// The same core for `import` and `require`.
import core from "./index.cjs";
export const { Redactor, describe, explain, identify, kinds, matchers, read, realValues, roundTrip, rules, sample, sampleEnvelopes, sampleKinds, trace, unwrap, validate } = core;
