import type { MatcherOptions } from "./index.js";

declare module "expect" {
  interface Matchers<R> {
    /** Passes if the text, the bytes or the object is a valid log. */
    toBeValidLog(options?: MatcherOptions): R;
  }
}

declare global {
  namespace jest {
    interface Matchers<R> {
      /** Passes if the text, the bytes or the object is a valid log. */
      toBeValidLog(options?: MatcherOptions): R;
    }
  }
}
