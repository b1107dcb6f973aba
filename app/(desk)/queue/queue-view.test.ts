import { describe, expect, test } from "vitest";
import { parseSearch } from "@/domain/tickets/list/search-language/parse";
import { isNarrowed, queueFilter, queueHref, readQueueView } from "./queue-view";

const REGIONS = [{ code: "RU-MOW", names: ["Москва"] }];
const terms = (text: string) => parseSearch(text, REGIONS).terms;

describe("readQueueView", () => {
  test("takes what an address says and leaves out what it does not know", () => {
    const params = { tab: "mine", q: "type:delete overdue", sort: "size", s: "k1", view: "v1" };
    expect(readQueueView(params, REGIONS)).toEqual({
      tab: "mine",
      terms: terms("type:delete overdue"),
      sort: undefined,
      saved: "v1",
      kept: "k1",
    });
  });

  test("understands the addresses of old", () => {
    expect(readQueueView({ type: "delete", channel: "phone", region: "RU-MOW" }, REGIONS).terms).toEqual(
      terms("type:delete channel:phone region:RU-MOW"),
    );
  });

  test("shows all open tickets when the address says nothing, or nonsense; a saved view is not narrowed by a part", () => {
    expect(readQueueView({})).toMatchObject({ tab: "open", terms: null });
    expect(readQueueView({ tab: ["nonsense", "mine"] }).tab).toBe("open");
    expect(readQueueView({ view: "v1" }).tab).toBe("all");
  });
});

describe("queueFilter", () => {
  test("sorts resolved tickets by when they were resolved, all by when they came, the others by time left", () => {
    expect(queueFilter({ tab: "all", terms: [] })).toMatchObject({ sort: "received" });
    expect(queueFilter({ tab: "all", terms: [], sort: "due" })).toMatchObject({ sort: "due" });
    expect(queueFilter({ tab: "resolved", terms: [] })).toMatchObject({ status: "resolved", sort: "resolved" });
    expect(queueFilter({ tab: "unassigned", terms: [] })).toMatchObject({
      status: "unresolved",
      assignee: "none",
      sort: "due",
    });
  });

  test("means a state that is asked for, whatever part of the queue it is asked in", () => {
    expect(queueFilter({ tab: "open", terms: terms("status:resolved") }).status).toBeUndefined();
    expect(queueFilter({ tab: "mine", terms: terms("is:merged") })).toMatchObject({ assignee: "me" });
    expect(queueFilter({ tab: "open", terms: terms("overdue") }).status).toBe("unresolved");
  });
});

describe("queueHref", () => {
  test("keeps filters when the part changes, and no name or word ever", () => {
    const view = { tab: "open" as const, terms: terms('type:delete иванов assignee:Ольга -"a b"'), kept: "k1" };
    expect(queueHref(view)).toBe("/queue?q=type%3Adelete&s=k1");
    expect(queueHref(view, { tab: "mine", kept: undefined })).toBe("/queue?tab=mine&q=type%3Adelete");
    expect(queueHref({ tab: "open", terms: [] })).toBe("/queue");
    expect(isNarrowed({ terms: [], kept: "k1" })).toBe(true);
  });

  test("a saved view whose filters were all taken away is not that view again", () => {
    expect(queueHref({ tab: "all", terms: [], saved: "v1" })).toBe("/queue?view=v1&q=");
    expect(readQueueView({ view: "v1", q: "" }).terms).toEqual([]);
  });
});
