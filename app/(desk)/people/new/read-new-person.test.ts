import { expect, test } from "vitest";
import { readNewPerson } from "./read-new-person";

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("takes what was typed and leaves out what was not", () => {
  const form = formOf({ familyName: " Лугова ", givenName: "", phone: "8 900 123-45-67", email: " ", consent: "" });
  expect(readNewPerson(form)).toEqual({
    familyName: "Лугова",
    contacts: [{ kind: "phone", value: "8 900 123-45-67" }],
    subscriptions: [],
    consent: undefined,
  });
});

test("subscribes by the chosen channels, and nowhere without a region", () => {
  const by = { "by-email": "on", "by-sms": "on" };
  expect(readNewPerson(formOf({ ...by, mailingRegion: "RU-TVE" })).subscriptions).toEqual([
    { region: "RU-TVE", channel: "email" },
    { region: "RU-TVE", channel: "sms" },
  ]);
  expect(readNewPerson(formOf(by)).subscriptions).toEqual([]);
});

test("refuses a consent of which nobody says how it was given", () => {
  const refused = () => readNewPerson(formOf({ consent: "2025-09", evidence: "hearsay" }));
  expect(refused).toThrow(expect.objectContaining({ errors: [{ field: "evidence", code: "required" }] }));
  expect(readNewPerson(formOf({ consent: "2025-09", evidence: "letter" })).consent).toEqual({
    version: "2025-09",
    evidence: "letter",
  });
});
