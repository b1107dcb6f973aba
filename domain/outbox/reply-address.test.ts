import { expect, test } from "vitest";
import { readReplyAddress, replyAddress } from "./reply-address";

const MAILBOX = "privacy@desk.example";

test("names its ticket, signed", () => {
  const address = replyAddress(MAILBOX, 1042);
  expect(address).toMatch(/^privacy\+r1042\.[a-z2-7]{16}@desk\.example$/);
  expect(readReplyAddress(address)).toBe(1042);
  expect(replyAddress("Privacy@Desk.Example", 1042)).toBe(address);
});

test("is refused with any bit flipped", () => {
  const bytes = Buffer.from(replyAddress(MAILBOX, 1042));
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    expect(readReplyAddress(changed.toString("latin1"))).toBeNull();
  }
});

test("is refused for another ticket, another mailbox, and what only looks like one", () => {
  const address = replyAddress(MAILBOX, 1042);
  expect(readReplyAddress(address.replace("r1042", "r1043"))).toBeNull();
  expect(readReplyAddress(address.replace("r1042", "r01042"))).toBeNull();
  expect(readReplyAddress(address.replace("desk.example", "desk.test"))).toBeNull();
  expect(readReplyAddress(address.replace("privacy", "office"))).toBeNull();
  for (const other of ["", "@", MAILBOX, "privacy+r1042@desk.example", `x${address}`, `${address}\n`]) {
    expect(readReplyAddress(other)).toBeNull();
  }
});

test("leaves a mailbox whose name has no room for a tag as it is", () => {
  const long = `${"a".repeat(60)}@desk.example`;
  expect(replyAddress(long, 1042)).toBe(long);
  expect(replyAddress("a+b@desk.example", 1042)).toBe("a+b@desk.example");
});
