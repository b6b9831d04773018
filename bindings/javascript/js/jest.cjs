"use strict";
const { expect } = require("@jest/globals");
expect.extend(require("./index.cjs").matchers);
