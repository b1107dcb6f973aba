import { expect } from "vitest";
import { Refusal, type RefusalCode } from "@/domain/refusal";

declare module "vitest" {
  interface Matchers {
    /** The error is a Refusal with this code. */
    toMatchRefusal(code: RefusalCode): void;
  }
}

expect.extend({
  toMatchRefusal(received: unknown, code: RefusalCode) {
    const found = received instanceof Refusal ? received.code : `no Refusal: ${received}`;
    return { pass: found === code, message: () => `expected the Refusal ${code}, got ${found}` };
  },
});
