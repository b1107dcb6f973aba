import { expect, test } from "vitest";
import { z } from "zod";
import { readForm } from "./read-form";

const Call = z.object({
  name: z.string().min(1),
  note: z.string().min(3).max(5),
  role: z.enum(["agent", "admin"]),
  phone: z.string().refine(() => false, "bad_phone"),
});

test("names each field that is not right, with a code", () => {
  const form = new FormData();
  form.set("name", "");
  form.set("note", "far too long");
  form.set("role", "boss");
  form.set("phone", "?");

  const errors = [
    { field: "name", code: "required" },
    { field: "note", code: "too_long" },
    { field: "role", code: "unknown" },
    { field: "phone", code: "bad_phone" },
  ];
  expect(() => readForm(Call, form)).toThrow(expect.objectContaining({ code: "invalid", errors }));
});

test("takes a missing field for an empty one", () => {
  expect(() => readForm(z.object({ name: z.string() }), new FormData())).toThrow(
    expect.objectContaining({ errors: [{ field: "name", code: "required" }] }),
  );
});
