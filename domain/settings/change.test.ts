import { expect, test } from "@/tests/desk";
import { changeSettings } from "./change";
import { readDeskSettings } from "./read";

test("changes what differs, with an entry for each", async ({ desk }) => {
  await changeSettings(desk.admin(), { operatorName: " ООО «Кедр» ", policyUrl: "https://kedr.example/policy" });
  await changeSettings(desk.admin(), { operatorName: "ООО «Кедр»", defaultLocale: "ru" });

  expect(await readDeskSettings(desk)).toEqual({
    operatorName: "ООО «Кедр»",
    policyUrl: "https://kedr.example/policy",
    defaultLocale: "ru",
  });
  expect(await desk.trail({})).toEqual(["settings.changed", "settings.changed"]);
});

test("an empty policy address means none", async ({ desk }) => {
  await changeSettings(desk.admin(), { policyUrl: "https://kedr.example" });
  await changeSettings(desk.admin(), { policyUrl: " " });

  expect((await readDeskSettings(desk)).policyUrl).toBeNull();
});

test("refuses a nameless operator and an address that is not of the web", async ({ desk }) => {
  const refused = changeSettings(desk.admin(), { operatorName: "", policyUrl: "javascript:alert(1)" });

  await expect(refused).rejects.toMatchObject({
    code: "invalid",
    errors: [
      { field: "operatorName", code: "required" },
      { field: "policyUrl", code: "bad_url" },
    ],
  });
});

test("is for admins alone", async ({ desk }) => {
  for (const acting of [desk.agent(), desk.supervisor(), desk.system(), desk.program("agent")]) {
    await expect(changeSettings(acting, { operatorName: "Mine" })).rejects.toMatchRefusal("forbidden");
  }
});
