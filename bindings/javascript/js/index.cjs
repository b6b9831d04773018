"use strict";
module.exports = require("./api.cjs").make(require("./core.cjs"));
