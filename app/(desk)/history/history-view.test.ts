import { expect, test } from "vitest";
import en from "@/messages/en/history.json" with { type: "json" };
import ru from "@/messages/ru/history.json" with { type: "json" };
import { HISTORY_ROOMS } from "@/vocabulary/history";
import { filterOf, historyHref, readHistoryView } from "./history-view";

const ID = "0b8a4f5e-3f0c-4c53-9f43-2d8e6a1f7c11";

test("reads back what it wrote, and begins a changed filter with its first page", () => {
  const view = { by: `staff:${ID}`, about: "ticket.opened", from: "2026-05-01", to: "2026-05-31", ticket: "1042" };
  const address = new URL(historyHref({ ...view, person: ID, cursor: "17" }), "http://desk.test");
  expect(readHistoryView(Object.fromEntries(address.searchParams))).toEqual({ ...view, person: ID, cursor: undefined });
  expect(historyHref({})).toBe("/history");
  expect(historyHref(view, { cursor: "17" })).toContain("cursor=17");
});

test("takes a record's id of its address, and turns days that are the wrong way round", () => {
  expect(readHistoryView({ person: `https://desk.example/people/${ID}?kind=looks` })).toMatchObject({ person: ID });
  expect(readHistoryView({ from: "2026-05-31", to: "2026-05-01" })).toMatchObject({
    from: "2026-05-01",
    to: "2026-05-31",
  });
});

test("says what is asked for, in the words of the domain", () => {
  const filter = (view: Parameters<typeof filterOf>[0]) => filterOf(view, "Europe/Moscow");
  expect(filter({ by: "system", about: "ticket", ticket: "#1042" })).toMatchObject({
    actor: { kind: "system" },
    about: "ticket",
    action: undefined,
    ticket: 1042,
    timeZone: "Europe/Moscow",
  });
  expect(filter({ by: `token:${ID}`, about: "mail.read" })).toMatchObject({
    actor: { kind: "token", id: ID },
    about: undefined,
    action: "mail.read",
  });
  for (const odd of [{ by: "me" }, { by: "staff:1" }, { about: "secrets" }, { ticket: "-1" }, { ticket: "1e3" }])
    expect(filter(odd)).toBeNull();
});

test.each([
  ["English", en],
  ["Russian", ru],
])("each act and each room has a name without gaps in %s", (_language, { actions, page }) => {
  const short: Record<string, Record<string, string>> = page.acts;
  for (const [room, acts] of Object.entries(actions))
    for (const [act, line] of Object.entries(acts)) expect(short[room]?.[act] ?? line).not.toMatch(/[{}]/);
  expect(Object.keys(page.about).toSorted()).toEqual(HISTORY_ROOMS.toSorted());
});
