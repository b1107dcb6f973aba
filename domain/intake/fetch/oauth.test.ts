import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import { type Desk, expect, test } from "@/tests/desk";
import { eventually } from "@/tests/eventually";
import { type ImapServer, startImapServer } from "@/tests/mail/imap-server";
import { startTokenServer, type TokenServer } from "@/tests/mail/token-server";
import { openAccount } from "../mailboxes/account";
import { addMailbox } from "../mailboxes/add";
import { testConnection } from "./test-connection";
import { watchMailbox } from "./watch-mailbox";

const HOUR_S = 3600;
const MAIL = "From: anna@mail.example\r\nSubject: x\r\n\r\nHello\r\n";
type Servers = { imap: ImapServer; tokens: TokenServer; fields: ReturnType<typeof fieldsOf> };

/** A mail server that takes tokens, and who gives them. */
async function servers(give: Parameters<typeof startTokenServer>[1]): Promise<Servers> {
  const client = { clientId: "desk", clientSecret: "client-secret", refreshToken: randomUUID() };
  const imap = await startImapServer();
  const tokens = await startTokenServer(client, (count) => {
    const given = give(count);
    imap.acceptToken(given.access_token);
    return given;
  });
  onTestFinished(async () => void (await Promise.all([imap.stop(), tokens.stop()])));
  return { imap, tokens, fields: fieldsOf(imap, tokens, client) };
}

function fieldsOf({ account }: ImapServer, { url: tokenUrl }: TokenServer, client: { clientId: string }) {
  const { clientId, ...secrets } = client as { clientId: string; clientSecret: string; refreshToken: string };
  const oauth = { provider: "generic" as const, clientId, tokenUrl, scope: "imap" };
  const { host, port, secure, login, folder } = account;
  return { address: "privacy@desk.example", host, port, secure, login, folder, oauth, ...secrets };
}

function watch(desk: Desk, mailboxId: number): void {
  const stop = new AbortController();
  const pace = { firstRetry: 20, longestRetry: 100 };
  const watching = watchMailbox({ db: desk.db, mailboxId, signal: stop.signal, pace });
  onTestFinished(async () => {
    stop.abort();
    await watching;
  });
}

const row = async (desk: Desk) => (await desk.db.select().from(mailboxes))[0]!;

test("reads a mailbox by a token, and asks for another only when that one is spent", async ({ desk }) => {
  const { imap, tokens, fields } = await servers((count) => ({ access_token: `t${count}`, expires_in: HOUR_S }));
  const { id } = await addMailbox(desk.admin(), fields);
  watch(desk, id);
  await eventually(async () => expect((await row(desk)).reconciledAt).not.toBeNull());
  imap.disconnect();
  imap.deliver(MAIL);
  await eventually(async () => expect(await desk.db.$count(mailLedger)).toBe(1));
  expect(tokens.asked).toHaveLength(1);
  expect(tokens.asked[0]!.get("scope")).toBe("imap");

  imap.acceptToken("another");
  imap.disconnect();
  imap.deliver(MAIL);
  await eventually(async () => expect(await desk.db.$count(mailLedger)).toBe(2));
  expect(tokens.asked).toHaveLength(2);
});

test("keeps the refresh token that takes the place of ours", async ({ desk }) => {
  const { fields, tokens } = await servers((count) => ({
    access_token: `t${count}`,
    expires_in: 0,
    refresh_token: `refresh-${count}`,
  }));
  const { id } = await addMailbox(desk.admin(), fields);
  expect(await testConnection(desk.admin(), { ...fields, id, clientSecret: "", refreshToken: "" })).toBe("ok");
  expect(openAccount(await row(desk)).oauth).toMatchObject({
    refreshToken: "refresh-1",
    clientSecret: "client-secret",
  });
  watch(desk, id);
  await eventually(async () => expect((await row(desk)).connectedAt).not.toBeNull());
  expect(tokens.asked.at(-1)!.get("refresh_token")).toBe("refresh-1");
  expect((await row(desk)).failure).toBeNull();
});

test("says that no token is to be had", async ({ desk }) => {
  const { fields } = await servers(() => ({ access_token: "t", expires_in: HOUR_S }));
  expect(await testConnection(desk.admin(), { ...fields, refreshToken: "stolen" })).toBe("token");
  expect(await testConnection(desk.admin(), { ...fields, clientSecret: "wrong" })).toBe("token");
  const elsewhere = { ...fields.oauth, tokenUrl: "http://127.0.0.1:1/" };
  expect(await testConnection(desk.admin(), { ...fields, oauth: elsewhere })).toBe("token");
  expect(await testConnection(desk.admin(), fields)).toBe("ok");
});

test("sends the secrets to no server but the one they were given for", async ({ desk }) => {
  const { fields } = await servers(() => ({ access_token: "t", expires_in: HOUR_S }));
  const { id } = await addMailbox(desk.admin(), fields);
  const kept = { ...fields, id, clientSecret: "", refreshToken: "" };
  const thief = { ...fields.oauth, tokenUrl: "https://thief.example/token" };
  await expect(testConnection(desk.admin(), { ...kept, oauth: thief })).rejects.toMatchRefusal("invalid");
  const inTheClear = { ...fields.oauth, tokenUrl: "http://login.example/token" };
  await expect(addMailbox(desk.admin(), { ...fields, oauth: inTheClear })).rejects.toMatchObject({
    errors: [{ field: "tokenUrl", code: "bad_token_url" }],
  });
});
