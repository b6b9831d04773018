import { expect } from "vitest";
import { matchers } from "./index.mjs";
expect.extend(matchers);
