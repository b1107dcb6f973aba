import { expect, test } from "vitest";
import { contactHash } from "./contact-hash";

test("is 32 bytes, deterministic, and differs by kind and contact", () => {
  const hash = contactHash("email", "anna@mail.example");

  expect(hash).toHaveLength(32);
  expect(contactHash("email", "anna@mail.example")).toEqual(hash);
  expect(contactHash("phone", "anna@mail.example")).not.toEqual(hash);
  expect(contactHash("email", "anna@mail.test")).not.toEqual(hash);
});

test("depends on the key of the desk", () => {
  const hash = contactHash("email", "anna@mail.example");
  const kept = process.env.RIGHTSDESK_KEY;
  process.env.RIGHTSDESK_KEY = Buffer.alloc(32, "other").toString("base64");
  try {
    expect(contactHash("email", "anna@mail.example")).not.toEqual(hash);
  } finally {
    process.env.RIGHTSDESK_KEY = kept;
  }
});
