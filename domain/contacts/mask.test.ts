import fc from "fast-check";
import { expect, test } from "vitest";
import { maskContact } from "./mask";
import { normaliseContact } from "./normalise-contact";

test.each([
  ["email", "anna@mail.example", "a•••@mail.example"],
  ["email", "a@mail.example", "•••@mail.example"],
  ["email", "анна@xn--80a1acny.xn--p1ai", "а•••@почта.рф"],
  ["phone", "+79005550133", "+7 900 •••‑••‑33"],
  ["phone", "+4915123456789", "+49 151 ••••‑••‑89"],
  ["phone", "+3726123456", "+372 6 ••••‑56"],
] as const)("masks %s %s as %s", (kind, normalised, masked) => {
  expect(maskContact(kind, normalised)).toBe(masked);
});

test("shows only the first letter and the domain of an e-mail address", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const contact = normaliseContact("email", address);
      fc.pre(contact !== null);
      const [local] = maskContact("email", contact!.normalised).split("@");
      expect(local).toMatch(/^.?•••$/u);
    }),
  );
});

test("shows at most five national digits of a phone number and hides at least four", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+(7[3489]\d{9}|49\d{7,11}|372\d{7,8}|1[2-9]\d{9})$/), (written) => {
      const contact = normaliseContact("phone", written);
      fc.pre(contact !== null);
      const masked = maskContact("phone", contact!.normalised);
      expect(masked.split("•").length - 1).toBeGreaterThanOrEqual(4);
      expect(masked.replace(/^\+\d+/, "").replace(/\D/g, "").length).toBeLessThanOrEqual(5);
      expect(masked.endsWith(contact!.normalised.slice(-2))).toBe(true);
    }),
  );
});
