import fc from "fast-check";
import { expect, test } from "vitest";
import { guessContact, normaliseContact } from "./normalise-contact";

const WRITTEN = [
  "8 900 555-01-33",
  "+7 (900) 555-01-33",
  "7 900 555 01 33",
  "9005550133",
  "89005550133",
  "8-900-555-01-33",
  "+7.900.555.01.33",
  "８９００５５５０１３３",
  "8 (900) 555-01-33 доб. 12",
  "+79005550133 ext 12",
  "tel:+7-900-555-01-33",
];

test.each(WRITTEN)("reads the phone number written %s", (written) => {
  expect(normaliseContact("phone", written)).toEqual({ kind: "phone", value: written, normalised: "+79005550133" });
});

test("keeps a foreign number in its own country", () => {
  expect(normaliseContact("phone", "+49 1512 3456789")?.normalised).toBe("+4915123456789");
  expect(normaliseContact("phone", "8-10-49-1512-3456789")?.normalised).toBe("+4915123456789");
});

test.each([
  ["Anna.Petrova@Mail.Example ", "anna.petrova@mail.example"],
  ["<anna@mail.example>", "anna@mail.example"],
  ["mailto:anna@mail.example", "anna@mail.example"],
  ["anna@mail.example.", "anna@mail.example"],
  ["Анна@Почта.РФ", "анна@xn--80a1acny.xn--p1ai"],
  ["anna+news@mail.example", "anna+news@mail.example"],
])("reads the e-mail address written %s", (written, normalised) => {
  expect(normaliseContact("email", written)?.normalised).toBe(normalised);
});

test.each([
  "",
  "@",
  "anna",
  "anna@",
  "@mail.example",
  "anna@localhost",
  "anna@10.0.0.1",
  "an na@mail.example",
  "anna..p@mail.example",
  ".anna@mail.example",
  "anna@mail..example",
  "anna@-mail.example",
  "Anna <anna@mail.example>",
  `${"a".repeat(65)}@mail.example`,
])("refuses %s as an e-mail address", (written) => {
  expect(normaliseContact("email", written)).toBeNull();
});

test.each(["", "12345", "+7 000 123-45-67", "900 123", "anna", "+7 900 555 01 33 44 55"])(
  "refuses %s as a phone number",
  (written) => {
    expect(normaliseContact("phone", written)).toBeNull();
  },
);

test("guesses what an agent types", () => {
  expect(guessContact(" 8 900 555-01-33 ")?.normalised).toBe("+79005550133");
  expect(guessContact("Anna@Mail.Example")).toMatchObject({ kind: "email", normalised: "anna@mail.example" });
  expect(guessContact("Петрова")).toBeNull();
  expect(guessContact("900 55")).toBeNull();
  expect(guessContact("A-9005550133")).toBeNull();
});

test("normalising is idempotent for any input", () => {
  const typed = fc.oneof(fc.string({ unit: "binary" }), fc.emailAddress(), fc.stringMatching(/^[78+][\d ()-]{9,14}$/));
  fc.assert(
    fc.property(typed, fc.constantFrom("email" as const, "phone" as const), (text, kind) => {
      const once = normaliseContact(kind, text);
      if (once) expect(normaliseContact(kind, once.normalised)?.normalised).toBe(once.normalised);
    }),
    { numRuns: 2000 },
  );
});

test("spaces, brackets and dashes never change a phone number", () => {
  const digits = fc.stringMatching(/^9\d{9}$/);
  const separators = fc.array(fc.constantFrom("", " ", "-", "(", ")", " - "), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(digits, separators, fc.constantFrom("8", "+7", "7", ""), (number, between, prefix) => {
      const written = prefix + [...number].map((digit, index) => between[index] + digit).join("");
      expect(normaliseContact("phone", written)?.normalised).toBe(`+7${number}`);
    }),
  );
});
