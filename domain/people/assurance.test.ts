import { expect, test } from "vitest";
import { requireAssurance } from "./assurance";

test("requires no proof for an unsubscribe or a question", () => {
  expect(() => requireAssurance("unsubscribe", {}, "claimed")).not.toThrow();
  expect(() => requireAssurance("question", {}, "claimed")).not.toThrow();
});

test.each(["edit", "delete", "access", "disclosure"] as const)("requires proof for a request to %s", (type) => {
  const changes = { homeTown: "Сызрань" };

  expect(() => requireAssurance(type, changes, "contact")).not.toThrow();
  expect(() => requireAssurance(type, changes, "facts")).not.toThrow();
  expect(() => requireAssurance(type, changes, "claimed")).toThrow("assurance_needed");
});

test.each(["email", "phone"])("names the change of %s as the reason", (kind) => {
  const changes = { homeTown: "Сызрань", [kind]: "new" };

  expect(() => requireAssurance("edit", changes, "facts")).not.toThrow();
  expect(() => requireAssurance("edit", changes, "claimed")).toThrow(
    expect.objectContaining({ code: "assurance_needed", facts: { for: "edit_contact" } }),
  );
});
