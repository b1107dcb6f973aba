import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { StoredMailAnswer } from "@/app/api/v1/schemas/mail";
import { mailLedger } from "@/db/schema/intake";
import { LARGEST_MAIL } from "@/domain/intake/store/store-mail";
import { expect, test } from "./api";
import type { Program } from "./program";

const MAIL = new Uint8Array(readFileSync("tests/mailbox/001.eml"));
const TYPE = { "content-type": "message/rfc822" };

const post = (program: Program, raw: Uint8Array<ArrayBuffer>, headers: Record<string, string> = TYPE) =>
  program.send("POST", "/mail", { raw, headers });

test("a raw message is stored as it came, once however often it is sent", async ({ api, desk }) => {
  const answer = await post(api.admin, MAIL);
  const stored = answer.as(StoredMailAnswer);
  expect(answer.status).toBe(202);
  expect(stored).toEqual({
    ledgerId: expect.any(Number),
    sha256: createHash("sha256").update(MAIL).digest("hex"),
    state: "stored",
  });
  expect((await post(api.admin, MAIL)).body).toEqual({ ...stored, state: "duplicate" });
  const rows = await desk.db.select().from(mailLedger);
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0]!.raw!).equals(MAIL)).toBe(true);
});

test("two at once are one", async ({ api, desk }) => {
  const answers = await Promise.all([post(api.admin, MAIL), post(api.admin, MAIL)]);
  expect(new Set(answers.map((answer) => answer.as(StoredMailAnswer).ledgerId)).size).toBe(1);
  expect(await desk.db.select({ id: mailLedger.id }).from(mailLedger)).toHaveLength(1);
});

test("a message too large to keep is taken all the same, and marked", async ({ api, desk }) => {
  const large = new Uint8Array(LARGEST_MAIL + 1_000_000).fill(65);
  large.set(MAIL);
  const { ledgerId } = (await post(api.admin, large)).as(StoredMailAnswer);
  const [row] = await desk.db
    .select({ size: mailLedger.size, reason: mailLedger.reason })
    .from(mailLedger)
    .where(eq(mailLedger.id, ledgerId));
  expect(row).toEqual({ size: large.byteLength, reason: "too_large" });
});

test("takes nothing but mail, and not from everybody", async ({ api }) => {
  expect(await post(api.admin, MAIL, { "content-type": "text/plain" })).toMatchObject({ status: 415 });
  expect(await post(api.admin, MAIL, { ...TYPE, "content-encoding": "gzip" })).toMatchObject({ status: 415 });
  expect(await post(api.admin, new Uint8Array())).toMatchObject({ status: 422 });
  expect(await post(api.admin, MAIL, { ...TYPE, "content-length": "100000001" })).toMatchObject({ status: 413 });
  expect(await post(api.supervisor, MAIL)).toMatchObject({ status: 403 });
});
