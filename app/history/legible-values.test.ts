import { expect, test } from "vitest";
import { legibleValues } from "./legible-values";

test("keeps contacts masked and makes other data one text", () => {
  const contacts = [
    { kind: "email", value: "Vera.L@mail.example" },
    { kind: "phone", value: "8 900 123-45-67" },
  ];
  const values = { before: { contacts: [], custom: {} }, after: { contacts, custom: { size: "38" }, address: "Клин" } };
  expect(legibleValues(values)).toEqual({
    before: { contacts: [], custom: "" },
    after: {
      address: "Клин",
      contacts: [
        { kind: "email", value: "v•••@mail.example" },
        { kind: "phone", value: "+7 900 •••‑••‑67" },
      ],
      custom: "size: 38",
    },
  });
});

test("leaves acts of another shape alone", () => {
  expect(legibleValues({ text: "…" })).toEqual({ text: "…", before: undefined, after: undefined });
});
