import { expect, test } from "@/tests/desk";
import { openSession } from "../sessions/open-session";
import { readSession } from "../sessions/sessions";
import { changeProfile } from "./change-profile";

test("changes one's own name, language, time zone and theme, in one history entry", async ({ desk }) => {
  const session = await openSession(desk.system(), desk.staffId("agent"));
  const changes = { name: " Вера ", locale: "en", timeZone: "Asia/Vladivostok", theme: "dark" } as const;

  await changeProfile(desk.agent(), changes);
  await changeProfile(desk.agent(), changes);

  expect((await readSession(desk.db, session))?.staff).toMatchObject({ ...changes, name: "Вера" });
  expect(await desk.trail({})).toEqual(["staff.signed_in", "staff.profile_changed"]);
});

test("refuses an empty name, an unknown time zone, and a program", async ({ desk }) => {
  const refused = changeProfile(desk.agent(), { name: " ", timeZone: "Mars/Olympus" });

  await expect(refused).rejects.toMatchObject({
    code: "invalid",
    errors: [
      { field: "name", code: "required" },
      { field: "timeZone", code: "unknown" },
    ],
  });
  await expect(changeProfile(desk.program("admin"), { name: "Robot" })).rejects.toMatchRefusal("forbidden");
});
