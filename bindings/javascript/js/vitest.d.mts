import "vitest";
import type { LogMatchers } from "./index.js";

declare module "vitest" {
  interface Matchers<T = any> extends LogMatchers {}
}
