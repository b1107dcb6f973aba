import { expect, test, vi } from "vitest";
import { openStream } from "./open-stream";

const event = `data: ${"x".repeat(1000)}\n\n`;

function open() {
  const leave = vi.fn();
  let send: (event: string) => void = () => {};
  const aborting = new AbortController();
  const stream = openStream((way) => {
    send = way.send;
    return leave;
  }, aborting.signal);
  return { stream, leave, aborting, say: () => send(event) };
}

test("lets go of a reader who does not read, and keeps nothing for them", async () => {
  const { stream, leave, say } = open();
  for (let said = 0; said < 10_000 && leave.mock.calls.length === 0; said += 1) say();
  expect(leave).toHaveBeenCalledTimes(1);
  await expect(stream.getReader().read()).rejects.toThrow("too slow");
});

test("keeps a reader who reads, however much is said", async () => {
  const { stream, leave, say } = open();
  const reader = stream.getReader();
  await reader.read();
  for (let said = 0; said < 2_000; said += 1) {
    say();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe(event);
  }
  expect(leave).not.toHaveBeenCalled();
});

test("leaves when the reader goes, either way", async () => {
  const first = open();
  first.aborting.abort();
  expect(first.leave).toHaveBeenCalled();
  const second = open();
  await second.stream.cancel();
  expect(second.leave).toHaveBeenCalled();
});
