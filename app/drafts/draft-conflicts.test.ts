import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftServer, EMPTY, PAUSE_MS, pass, REQUEST_MS, rest } from "@/tests/draft-server";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("never overwrites another window: either text goes on, as its author chooses", async () => {
  const server = new DraftServer();
  const [here, there] = [server.window(), server.window()];
  here.change({ text: "here" });
  await rest();
  there.change({ text: "there" });
  await rest();
  expect(there.get()).toMatchObject({ status: "overtaken", content: { text: "there" } });
  there.change({ text: "there, too" });
  expect(there.get().status).toBe("overtaken");
  there.leave();
  await rest();
  expect(server.draft?.content.text).toBe("here");

  void there.keepMine();
  await rest();
  expect(server.draft?.content.text).toBe("there, too");
  here.change({ text: "lost" });
  await rest();
  void here.takeTheirs();
  await rest();
  expect(here.get()).toMatchObject({ status: "saved", content: { text: "there, too" } });
});

test("an idle window follows another, one that types does not", async () => {
  const server = new DraftServer();
  const [here, there, typing] = [server.window(), server.window(), server.window()];
  here.change({ text: "here" });
  await rest();
  void there.refresh();
  typing.change({ text: "typing" });
  void typing.refresh();
  await pass(REQUEST_MS);
  expect(there.get().content.text).toBe("here");
  expect(typing.get().content.text).toBe("typing");
});

test("knows what it saved itself, although the answer was lost, and goes on", async () => {
  const server = new DraftServer();
  const letter = server.window();
  server.answersLost = true;
  letter.change({ text: "first" });
  await pass(PAUSE_MS + REQUEST_MS);
  expect(letter.get().status).toBe("away");
  expect(server.draft?.content.text).toBe("first");
  letter.change({ text: "second" });
  await pass(PAUSE_MS + REQUEST_MS);
  server.answersLost = false;
  await rest();
  expect(letter.get()).toMatchObject({ status: "saved", content: { text: "second" } });
  expect(server.draft?.content.text).toBe("second");

  server.answersLost = true;
  letter.change({ text: "" });
  await pass(PAUSE_MS + REQUEST_MS);
  expect(server.draft).toBeNull();
  server.answersLost = false;
  letter.change({ text: "third" });
  await rest();
  expect(server.draft?.content.text).toBe("third");
});

test("a lost answer does not hide that another window was there since", async () => {
  const server = new DraftServer();
  const [here, there] = [server.window(), server.window()];
  server.answersLost = true;
  here.change({ text: "here" });
  await pass(PAUSE_MS + REQUEST_MS);
  server.answersLost = false;
  void there.refresh();
  await pass(REQUEST_MS / 2);
  server.draft = { content: { text: "there", to: null }, facts: { files: [] }, version: 2 };
  await rest();
  expect(here.get()).toMatchObject({ status: "overtaken", content: { text: "here" } });
  expect(server.draft.content.text).toBe("there");
});

test("is thrown away with what was being saved meanwhile", async () => {
  const server = new DraftServer();
  const letter = server.window();
  letter.change({ text: "draft" });
  await pass(PAUSE_MS + REQUEST_MS / 2);
  letter.clear(EMPTY);
  await pass(REQUEST_MS);
  expect(letter.get()).toMatchObject({ status: "none", content: EMPTY });
  void letter.refresh();
  await rest();
  expect(letter.get().content, "what was cleared does not come back").toEqual(EMPTY);
  void letter.discard(server.discard);
  await rest();
  expect(server.draft).toBeNull();
  letter.change({ text: "next" });
  await rest();
  expect(server.draft).toMatchObject({ content: { text: "next" }, version: 1 });
});

test("is thrown away although the answer to its last save was lost, but not when another window went on", async () => {
  const server = new DraftServer();
  const letter = server.window();
  server.answersLost = true;
  letter.change({ text: "draft" });
  await pass(PAUSE_MS + REQUEST_MS);
  server.answersLost = false;
  letter.clear(EMPTY);
  void letter.discard(server.discard);
  await rest();
  expect(server.draft).toBeNull();

  letter.change({ text: "again" });
  await rest();
  letter.clear(EMPTY);
  server.draft = { content: { text: "there", to: null }, facts: { files: [] }, version: 7 };
  void letter.refresh();
  await rest();
  expect(letter.get().content, "nothing comes into what was cleared").toEqual(EMPTY);
  void letter.discard(server.discard);
  await rest();
  expect(server.draft.content.text).toBe("there");
  void letter.refresh();
  await rest();
  expect(letter.get().content.text).toBe("there");
});

test("goes on after a discard whose answer was lost", async () => {
  const server = new DraftServer();
  const letter = server.window();
  letter.change({ text: "draft" });
  await rest();
  letter.clear(EMPTY);
  server.answersLost = true;
  void letter.discard(server.discard);
  await rest();
  server.answersLost = false;
  letter.change({ text: "next" });
  await rest();
  expect(letter.get().status).toBe("saved");
  expect(server.draft?.content.text).toBe("next");
});

test("does not take back what has ended while it was looked at", async () => {
  const server = new DraftServer();
  const letter = server.window();
  letter.change({ text: "call" });
  await rest();
  void letter.refresh();
  await pass(REQUEST_MS / 2);
  letter.end(EMPTY);
  await rest();
  expect(letter.get()).toMatchObject({ status: "none", content: EMPTY });
});

test("is put back as it was", async () => {
  const server = new DraftServer();
  const letter = server.window();
  letter.change({ text: "draft" });
  await rest();
  letter.putBack(letter.clear(EMPTY));
  await rest();
  expect(letter.get()).toMatchObject({ status: "saved", content: { text: "draft" } });
});

test("adds a file in its turn, and shows it", async () => {
  const server = new DraftServer();
  const letter = server.window();
  letter.change({ text: "first" });
  letter.leave();
  void letter.act(server.attach("a.pdf"));
  await rest();
  expect(letter.get()).toMatchObject({ status: "saved", content: { text: "first" }, facts: { files: ["a.pdf"] } });
  server.draft = { content: { text: "there", to: null }, facts: { files: [] }, version: 9 };
  void letter.act(server.attach("b.pdf"));
  await rest();
  expect(letter.get().status).toBe("overtaken");
  expect(server.draft.facts.files).toEqual([]);
});

test("a file that began the draft is shown with the next save, although its own answer was lost", async () => {
  const server = new DraftServer();
  const letter = server.window();
  server.answersLost = true;
  void letter.act(server.attach("a.pdf"));
  await pass(REQUEST_MS);
  expect(letter.get()).toMatchObject({ status: "none", facts: { files: [] } });
  server.answersLost = false;
  letter.change({ text: "first" });
  await rest();
  expect(letter.get()).toMatchObject({ status: "saved", content: { text: "first" }, facts: { files: ["a.pdf"] } });
  expect(server.draft?.content.text).toBe("first");
});

test("takes over what the page was drawn with anew, unless it is older or something is typed", async () => {
  const server = new DraftServer();
  const letter = server.window();
  const drawn = { content: { text: "drawn", to: null }, facts: { files: [] }, version: 3 };
  letter.drawnAnew(drawn);
  expect(letter.get().content.text).toBe("drawn");
  letter.drawnAnew({ ...drawn, content: { text: "older", to: null }, version: 2 });
  expect(letter.get().content.text).toBe("drawn");
  letter.end(EMPTY);
  letter.drawnAnew(null);
  letter.change({ text: "typed" });
  letter.drawnAnew({ ...drawn, version: 4 });
  expect(letter.get().content.text).toBe("typed");
});

test("keeps the rest when whom it speaks of is gone", async () => {
  const server = new DraftServer();
  const letter = server.window();
  server.gone = "erased";
  letter.change({ text: "call", to: "erased" });
  await rest();
  expect(letter.get()).toMatchObject({ status: "saved", content: { text: "call", to: null } });
});
