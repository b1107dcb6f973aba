import { describe, expect, test } from "vitest";
import { isNarrowed, queueFilter, queueHref, readQueueView } from "./queue-view";

describe("readQueueView", () => {
  test("takes what an address says and leaves out what it does not know", () => {
    const view = readQueueView({ tab: "mine", type: "delete", channel: "pigeon", region: "RU-MOW", q: "  +7 900 " });
    expect(view).toEqual({
      tab: "mine",
      type: "delete",
      channel: undefined,
      region: "RU-MOW",
      q: "+7 900",
      cursor: undefined,
    });
  });

  test("shows all open tickets when the address says nothing, or nonsense", () => {
    expect(readQueueView({}).tab).toBe("open");
    expect(readQueueView({ tab: ["nonsense", "mine"] }).tab).toBe("open");
  });
});

describe("queueFilter", () => {
  test("sorts resolved tickets by when they were resolved, the others by time left", () => {
    expect(queueFilter({ tab: "resolved" })).toMatchObject({ status: "resolved", sort: "resolved" });
    expect(queueFilter({ tab: "unassigned", region: "RU-SPE" })).toMatchObject({
      status: "unresolved",
      assignee: "none",
      region: "RU-SPE",
    });
  });
});

describe("queueHref", () => {
  test("is short for the plain queue and keeps what narrows it", () => {
    expect(queueHref({ tab: "open" })).toBe("/queue");
    expect(queueHref({ tab: "mine", q: "анна" }, { type: "edit" })).toBe(
      "/queue?tab=mine&q=%D0%B0%D0%BD%D0%BD%D0%B0&type=edit",
    );
  });

  test("goes to the first page of any other view", () => {
    expect(queueHref({ tab: "open", cursor: "abc" }, { tab: "mine" })).toBe("/queue?tab=mine");
    expect(queueHref({ tab: "open" }, { cursor: "abc" })).toBe("/queue?cursor=abc");
  });

  test("reads back what it wrote", () => {
    const view = { tab: "overdue", type: "edit", channel: "phone", region: "RU-MOW", q: "1042", cursor: "x" } as const;
    const written = new URL(queueHref(view, { cursor: "x" }), "http://desk.test");
    expect(readQueueView(Object.fromEntries(written.searchParams))).toEqual(view);
    expect(isNarrowed(view)).toBe(true);
    expect(isNarrowed({ tab: "mine" })).toBe(false);
  });
});
