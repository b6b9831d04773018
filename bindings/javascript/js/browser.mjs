// Browsers and bundlers: the core is fetched from beside this file.
import { make } from "./api.mjs";
import init, * as core from "./core.mjs";
await init({ module_or_path: new URL("./core_bg.wasm", import.meta.url) });
export const { Redactor, coverage, describe, drift, explain, identify, kinds, matchers, read, realValues, roundTrip, rules, sample, sampleEnvelopes, sampleKinds, select, stats, trace, unwrap, validate } = make(core);
