import { describe, expect, test } from "vitest";
import { readChanges, readNewChange } from "./read-changes";

function form(entries: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return form;
}

describe("readChanges", () => {
  test("takes the fields of a person and nothing else of the form", () => {
    const sent = form({ email: " new@mail.example ", assurance: "facts", erasedAt: "now", $ACTION_ID: "x" });
    expect(readChanges(sent)).toEqual({ email: "new@mail.example" });
  });

  test("adds the change that was put below", () => {
    expect(readChanges(form({ givenName: "Анна", field: "homeTown", value: "Тверь" }))).toEqual({
      givenName: "Анна",
      homeTown: "Тверь",
    });
  });

  test("asks again for a value that was emptied, rather than taking the old one away", () => {
    expect(() => readChanges(form({ email: " " }))).toThrow(
      expect.objectContaining({ code: "invalid", errors: [{ field: "email", code: "required" }] }),
    );
  });
});

describe("readNewChange", () => {
  test("is nothing when nothing was put", () => {
    expect(readNewChange(form({ field: "", value: "" }))).toEqual({});
  });

  test.each([
    [{ field: "email", value: "" }, "value"],
    [{ field: "", value: "x" }, "field"],
    [{ field: "erasedAt", value: "x" }, "field"],
  ])("refuses half a change: %o", (sent, field) => {
    expect(() => readNewChange(form(sent))).toThrow(
      expect.objectContaining({ code: "invalid", errors: [{ field, code: "required" }] }),
    );
  });
});
