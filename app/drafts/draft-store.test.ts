import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Answer } from "@/app/http/ask";
import type { StoredDraft } from "./draft-source";
import { DraftStore } from "./draft-store";

type Letter = { text: string; to: string | null };
type Facts = { files: string[] };

const EMPTY: Letter = { text: "", to: null };
const PAUSE_MS = 500;
const AGAIN_MS = 2000;
const REQUEST_MS = 100;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that takes REQUEST_MS for everything; `answersLost`: it does what it is asked, and nobody hears of it. */
class Server {
  draft: StoredDraft<Letter, Facts> | null = null;
  online = true;
  answersLost = false;
  gone: string | null = null;
  saved: string[] = [];
  mostAtOnce = 0;
  private atOnce = 0;

  window(): DraftStore<Letter, Facts> {
    const source = {
      load: () => this.answer(() => ({ kind: "done" as const, value: this.draft })),
      save: (letter: Letter, version: number) => this.answer(() => this.save(letter, version)),
      pauseMs: PAUSE_MS,
      noFacts: { files: [] },
      withoutDraft: () => EMPTY,
      isBlank: ({ text }: Letter) => text === "",
      withoutGone: (shown: Letter) => (shown.to === null ? null : { ...shown, to: null }),
    };
    return new DraftStore(source, this.draft, EMPTY);
  }

  discard = (version: number) => this.answer(() => this.change(version, null));
  attach = (name: string) => (version: number) =>
    this.answer<{ version: number; facts: Facts }>(() => {
      const { content, facts } = this.draft ?? { content: EMPTY, facts: { files: [] } };
      return this.change(version, { content, facts: { files: [...facts.files, name] }, version: Math.max(1, version) });
    });

  private save(letter: Letter, version: number): Answer<{ version: number }> {
    if (letter.to !== null && letter.to === this.gone) return { kind: "refused", code: "not_found", message: "gone" };
    const { facts } = this.draft ?? { facts: { files: [] } };
    const answer = this.change(version, letter.text ? { content: letter, facts, version: version + 1 } : null);
    if (answer.kind !== "done") return answer;
    this.saved.push(letter.text);
    return { kind: "done", value: { version: answer.value.version } };
  }

  private change(version: number, to: StoredDraft<Letter, Facts> | null): Answer<{ version: number; facts: Facts }> {
    if ((this.draft?.version ?? 0) !== version) return { kind: "overtaken" };
    this.draft = to;
    return { kind: "done", value: { version: to?.version ?? 0, facts: to?.facts ?? { files: [] } } };
  }

  private async answer<T>(work: () => Answer<T>): Promise<Answer<T>> {
    const { online, answersLost } = this;
    const answer = online ? work() : null;
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    await new Promise((resolve) => setTimeout(resolve, REQUEST_MS));
    this.atOnce -= 1;
    return answer && !answersLost ? answer : { kind: "away" };
  }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Until nothing is planned any more. */
const rest = () => vi.runAllTimersAsync();

test("saves once the typing pauses, and says so", async () => {
  const server = new Server();
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
  const server = new Server();
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
  const server = new Server();
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

test("never overwrites another window: either text goes on, as its author chooses", async () => {
  const server = new Server();
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
  const server = new Server();
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
  const server = new Server();
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
  const server = new Server();
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

test("keeps what is typed without a connection, and saves it when there is one again", async () => {
  const server = new Server();
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

test("is thrown away with what was being saved meanwhile", async () => {
  const server = new Server();
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
  const server = new Server();
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
  const server = new Server();
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
  const server = new Server();
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
  const server = new Server();
  const letter = server.window();
  letter.change({ text: "draft" });
  await rest();
  letter.putBack(letter.clear(EMPTY));
  await rest();
  expect(letter.get()).toMatchObject({ status: "saved", content: { text: "draft" } });
});

test("leaves the page with a save of what is typed, also while an earlier one is on its way", async () => {
  const server = new Server();
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
  const server = new Server();
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
  const server = new Server();
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

test("adds a file in its turn, and shows it", async () => {
  const server = new Server();
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
  const server = new Server();
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
  const server = new Server();
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
  const server = new Server();
  const letter = server.window();
  server.gone = "erased";
  letter.change({ text: "call", to: "erased" });
  await rest();
  expect(letter.get()).toMatchObject({ status: "saved", content: { text: "call", to: null } });
});
