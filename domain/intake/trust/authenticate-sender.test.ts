import { generateKeyPairSync } from "node:crypto";
import { dkimSign } from "mailauth";
import { expect, test } from "vitest";
import { parseMail } from "../parse/parse-mail";
import { authenticateSender } from "./authenticate-sender";
import type { Resolve } from "./verify-signature";

const KEY = generateKeyPairSync("rsa", { modulusLength: 2048 });
const PUBLIC = KEY.publicKey.export({ type: "spki", format: "der" }).toString("base64");
const PRIVATE = KEY.privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** The only name server there is: it has the key of mail.example. */
const resolve: Resolve = async (name) => {
  if (name === "s1._domainkey.mail.example") return [[`v=DKIM1; k=rsa; p=${PUBLIC}`]];
  throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
};

const MAIL = [
  "From: Anna <anna@mail.example>",
  "To: privacy@desk.example",
  "Subject: Unsubscribe",
  "Date: Sun, 22 Nov 2026 10:00:00 +0000",
  "Message-ID: <1@mail.example>",
  "",
  "Please unsubscribe me.",
  "",
].join("\r\n");

async function signed(message = MAIL, options: { signingDomain?: string; maxBodyLength?: number } = {}) {
  const { signingDomain = "mail.example", maxBodyLength } = options;
  const signer = { signingDomain, selector: "s1", privateKey: PRIVATE };
  const { signatures } = await dkimSign(message, {
    algorithm: "rsa-sha256",
    canonicalization: "relaxed/relaxed",
    ...signer,
    signatureData: [{ ...signer, maxBodyLength }],
  });
  return signatures + message;
}

async function authenticated(message: string, authservId: string | null = null, resolver = resolve) {
  const raw = Buffer.from(message);
  return authenticateSender(raw, await parseMail(raw), { authservId, resolve: resolver });
}

const by = (results: string, message = MAIL) => `Authentication-Results: ${results}\r\n${message}`;

test("a signature of From's own domain shows the sender", async () => {
  expect(await authenticated(await signed())).toMatchObject({ verified: true, by: "own", dkim: "pass", why: null });
});

test("an unsigned mail is a claim, and asks no name server", async () => {
  const never: Resolve = () => Promise.reject(new Error("asked"));
  expect(await authenticated(MAIL, null, never)).toMatchObject({ verified: false, why: "not_signed" });
});

test("a signed mail that was changed, or signed by another domain, is a claim", async () => {
  const changed = (await signed()).replace("unsubscribe me", "delete me");
  expect(await authenticated(changed)).toMatchObject({ verified: false, why: "failed" });
  const forged = MAIL.replace("anna@mail.example", "anna@bank.example");
  expect(await authenticated(await signed(forged))).toMatchObject({ verified: false, why: "failed" });
});

test("a signature over the beginning of the body only shows nothing", async () => {
  const open = await signed(MAIL, { maxBodyLength: 6 });
  expect(await authenticated(`${open}And delete my data.\r\n`)).toMatchObject({ verified: false, dkim: "pass" });
});

test("name servers that fail leave a claim", async () => {
  const broken: Resolve = () => Promise.reject(Object.assign(new Error("down"), { code: "ESERVFAIL" }));
  expect(await authenticated(await signed(), null, broken)).toMatchObject({ verified: false });
});

test.each([
  ["two From headers", MAIL.replace("To:", "From: eve@evil.example\r\nTo:"), "several_senders"],
  [
    "two addresses in From",
    MAIL.replace("<anna@mail.example>", "<anna@mail.example>, eve@evil.example"),
    "several_senders",
  ],
  [
    "a list in From",
    MAIL.replace("To:", "List-Id: <anna.mail.example>\r\nReply-To: eve@evil.example\r\nTo:"),
    "sent_on",
  ],
  ["no address in From", MAIL.replace("<anna@mail.example>", "\r\nReply-To: anna@mail.example"), "no_sender"],
  ["no From", MAIL.replace(/^From: .*\r\n/, ""), "no_sender"],
])("%s: never verified, whatever is signed or told", async (_, message, why) => {
  const told = by("mx.desk.example; dmarc=pass header.from=mail.example", await signed(message));
  expect(await authenticated(told, "mx.desk.example")).toMatchObject({ verified: false, why });
});

test.each([
  ["dmarc=pass (p=reject) header.from=mail.example", true],
  ["dkim=pass header.d=mail.example header.s=s1; spf=pass smtp.mailfrom=mail.example", true],
  ["dkim=fail header.d=mail.example; dkim=pass header.i=@mail.example", true],
  ["dkim=pass header.d=lists.example; spf=pass smtp.mailfrom=mail.example", false],
  ["dmarc=fail header.from=mail.example; dkim=pass header.d=mail.example", false],
  ["dmarc=pass header.from=evil.example", false],
  ["dmarc=pass header.from=evil.example; dmarc=pass header.from=mail.example", false],
  ["spf=pass smtp.mailfrom=mail.example", false],
  ["dmarc=none; dkim=none (dmarc=pass header.from=mail.example)", false],
  ["none", false],
])("the server says %s", async (results, verified) => {
  expect(await authenticated(by(`mx.desk.example; ${results}`), "MX.desk.example")).toMatchObject({
    verified,
    by: "header",
  });
});

test("results of another server are not believed, nor ours below them or below what came before", async () => {
  const forged = "mx.desk.example; dmarc=pass header.from=mail.example";
  const other = by("mx.evil.example; dmarc=pass header.from=mail.example");
  expect(await authenticated(other, "mx.desk.example")).toMatchObject({ verified: false, why: "not_signed" });
  expect(await authenticated(by("mx.evil.example; none", by(forged)), "mx.desk.example")).toMatchObject({
    verified: false,
  });
  const real = by("mx.desk.example; dmarc=fail header.from=mail.example", `Received: from evil\r\n${by(forged)}`);
  expect(await authenticated(real, "mx.desk.example")).toMatchObject({ verified: false, dmarc: "fail", why: "failed" });
  expect(await authenticated(by("mx.desk.example; dmarc=fail", by(forged)), "mx.desk.example")).toMatchObject({
    verified: false,
  });
});

test("without a server to believe, what headers tell counts for nothing", async () => {
  expect(await authenticated(by("mx.desk.example; dmarc=pass header.from=mail.example"))).toMatchObject({
    verified: false,
  });
});
