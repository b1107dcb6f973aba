import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftServer, EMPTY, PAUSE_MS, pass, REQUEST_MS, rest } from "@/tests/draft-server";

const AGAIN_MS = 2000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("saves once the typing pauses, and says so", async () => {
  const server = new DraftServer();
  const letter = server.window();
  const seen: string[] = [];
  letter.subscribe(() => seen.push(letter.get().status));
  for (const text of ["a", "ab", "abc"]) {
    letter.change({ text });
    await pass(PAUSE_MS - 1);
  }
  expect(server.saved).toEqual([]);
  await pass(1 + REQUEST_MS);
  expect(server.saved).toEqual(["abc"]);
  expect(letter.get().status).toBe("saved");
  expect(new Set(seen)).toEqual(new Set(["unsaved", "saved"]));
  await rest();
  expect(server.saved).toHaveLength(1);
});

test("saves the last of two quick changes that came during a save, in its turn", async () => {
  const server = new DraftServer();
  const letter = server.window();
  letter.change({ text: "first" });
  await pass(PAUSE_MS + REQUEST_MS / 2);
  letter.change({ text: "second" });
  letter.change({ text: "third" });
  await pass(REQUEST_MS);
  expect(letter.get()).toMatchObject({ status: "unsaved", content: { text: "third" } });
  await rest();
  expect(server.saved).toEqual(["first", "third"]);
  expect(letter.get().status).toBe("saved");
  expect(server.draft?.version).toBe(2);
});

test("settles all that is typed, also what came meanwhile, and answers the version: one request at a time", async () => {
  const server = new DraftServer();
  const letter = server.window();
  letter.change({ text: "first" });
  const settled = letter.settle();
  void letter.act(server.attach("a.pdf"));
  void letter.refresh();
  await pass(REQUEST_MS / 2);
  letter.change({ text: "second" });
  await rest();
  expect(await settled).toBe(2);
  expect(server.mostAtOnce).toBe(1);
  expect(server.draft?.content.text).toBe("second");
});

test("keeps what is typed without a connection, and saves it when there is one again", async () => {
  const server = new DraftServer();
  const letter = server.window();
  server.online = false;
  letter.change({ text: "offline" });
  const settled = letter.settle();
  await pass(REQUEST_MS);
  expect(await settled).toBeNull();
  expect(letter.get()).toMatchObject({ status: "away", content: { text: "offline" } });
  await pass(5 * AGAIN_MS);
  expect(server.draft).toBeNull();
  server.online = true;
  await rest();
  expect(server.draft?.content.text).toBe("offline");
  expect(letter.get().status).toBe("saved");
});

test("leaves the page with a save of what is typed, also while an earlier one is on its way", async () => {
  const server = new DraftServer();
  const letter = server.window();
  letter.change({ text: "first" });
  letter.leave();
  expect(server.saved).toEqual(["first"]);
  letter.leave();
  expect(server.saved, "once").toHaveLength(1);
  letter.change({ text: "second" });
  letter.leave();
  expect(server.saved).toEqual(["first", "second"]);
  await rest();
  expect(letter.get().status).toBe("saved");
  expect(server.draft).toMatchObject({ content: { text: "second" }, version: 2 });
  letter.leave();
  expect(server.saved).toHaveLength(2);
});

test("stays whole when the save before the one on leaving failed after all", async () => {
  const server = new DraftServer();
  const letter = server.window();
  server.online = false;
  letter.change({ text: "first" });
  letter.leave();
  server.online = true;
  letter.change({ text: "second" });
  letter.leave();
  expect(server.draft).toBeNull();
  await rest();
  expect(letter.get().status).toBe("saved");
  expect(server.draft?.content.text).toBe("second");
});

test("saves nothing more while it is paused, and goes on, or begins anew", async () => {
  const server = new DraftServer();
  const letter = server.window();
  letter.change({ text: "call" });
  await pass(PAUSE_MS + REQUEST_MS / 2);
  const paused = letter.pause();
  letter.change({ text: "call, typed on" });
  letter.leave();
  await rest();
  await paused;
  expect(server.saved).toEqual(["call"]);
  letter.resume();
  await rest();
  expect(server.saved).toEqual(["call", "call, typed on"]);

  void letter.pause();
  letter.change({ text: "too late" });
  server.draft = null;
  letter.end(EMPTY);
  await rest();
  expect(server.draft).toBeNull();
  letter.change({ text: "next" });
  await rest();
  expect(server.draft).toMatchObject({ content: { text: "next" }, version: 1 });
});
