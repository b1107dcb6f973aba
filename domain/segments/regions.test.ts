import { expect, test } from "@/tests/desk";
import { enableRegion } from "./enable-region";
import { listRegions } from "./regions";

test("an admin takes a region off the menus and puts it back", async ({ desk }) => {
  const enabled = async () => (await listRegions(desk.agent())).find((region) => region.code === "RU-MOW")?.enabled;
  expect(await enabled()).toBe(true);

  await enableRegion(desk.admin(), "RU-MOW", false);
  await enableRegion(desk.admin(), "RU-MOW", false);
  expect(await enabled()).toBe(false);
  await enableRegion(desk.admin(), "RU-MOW", true);

  expect(await enabled()).toBe(true);
  expect(await desk.trail({})).toEqual(["region.disabled", "region.enabled"]);
});

test("refuses an unknown region and actors without permission", async ({ desk }) => {
  await expect(enableRegion(desk.admin(), "XX", false)).rejects.toMatchRefusal("not_found");
  await expect(enableRegion(desk.supervisor(), "RU-MOW", false)).rejects.toMatchRefusal("forbidden");
  expect(await desk.trail({})).toEqual([]);
});
