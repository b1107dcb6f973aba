import { eq } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { mailboxes } from "@/db/schema/intake";
import { type Desk, expect, test } from "@/tests/desk";
import { startImapServer } from "@/tests/mail/imap-server";
import { testConnection } from "../fetch/test-connection";
import { openAccount } from "./account";
import { addMailbox } from "./add";
import { editMailbox } from "./edit";
import { enableMailbox } from "./enable";
import { listMailboxes } from "./list";

const FIELDS = {
  address: "Privacy@Desk.example",
  host: "imap.desk.example",
  port: 993,
  secure: true,
  login: "privacy",
  password: "secret",
  folder: "INBOX",
};
const { password: _password, ...KNOWN } = FIELDS;

async function row(desk: Desk, id: number) {
  const [found] = await desk.db.select().from(mailboxes).where(eq(mailboxes.id, id));
  return found!;
}

test("adds a mailbox with its password sealed, and lists it without", async ({ desk }) => {
  const { id } = await addMailbox(desk.admin(), FIELDS);
  const added = await row(desk, id);
  expect(Buffer.from(added.passwordSealed).toString("latin1")).not.toContain("secret");
  expect(openAccount(added).password).toBe("secret");
  const [listed] = await listMailboxes(desk.supervisor());
  expect(listed).toMatchObject({ id, address: "privacy@desk.example", enabled: true, connectedAt: null });
  expect(listed).not.toHaveProperty("passwordSealed");
});

test("says which field is wrong", async ({ desk }) => {
  const wrong = { ...FIELDS, address: "nobody", host: "no host", port: 0, login: " " };
  await expect(addMailbox(desk.admin(), wrong)).rejects.toMatchObject({
    code: "invalid",
    errors: [
      { field: "address", code: "bad_email" },
      { field: "host", code: "bad_host" },
      { field: "port", code: "bad_port" },
      { field: "login", code: "required" },
    ],
  });
  await expect(addMailbox(desk.admin(), { ...FIELDS, password: "" })).rejects.toMatchRefusal("invalid");
});

test("does not read one folder twice", async ({ desk }) => {
  await addMailbox(desk.admin(), FIELDS);
  await expect(addMailbox(desk.admin(), FIELDS)).rejects.toMatchRefusal("conflict");
  const other = await addMailbox(desk.admin(), { ...FIELDS, folder: "Requests" });
  await expect(editMailbox(desk.admin(), other.id, KNOWN)).rejects.toMatchRefusal("conflict");
});

test("keeps the password when it goes where it went before, and nowhere else", async ({ desk }) => {
  const { id } = await addMailbox(desk.admin(), FIELDS);
  await editMailbox(desk.admin(), id, { ...KNOWN, port: 143, secure: false });
  expect(openAccount(await row(desk, id))).toMatchObject({ port: 143, password: "secret" });
  await expect(editMailbox(desk.admin(), id, { ...KNOWN, host: "imap.thief.example" })).rejects.toMatchObject({
    errors: [{ field: "password", code: "required" }],
  });
  const elsewhere = testConnection(desk.admin(), { ...KNOWN, id, host: "imap.thief.example" });
  await expect(elsewhere).rejects.toMatchRefusal("invalid");
});

test("begins anew in another folder", async ({ desk }) => {
  const { id } = await addMailbox(desk.admin(), FIELDS);
  await desk.db.update(mailboxes).set({ uidValidity: 1, lastUid: 9, unaccounted: 0 });
  await editMailbox(desk.admin(), id, { ...KNOWN, secure: false });
  expect(await row(desk, id)).toMatchObject({ lastUid: 9, version: 2 });
  await editMailbox(desk.admin(), id, { ...KNOWN, folder: "Requests" });
  expect(await row(desk, id)).toMatchObject({ uidValidity: null, lastUid: 0, unaccounted: null, version: 3 });
});

test("stops and begins again, each once", async ({ desk }) => {
  const { id } = await addMailbox(desk.admin(), FIELDS);
  for (const enabled of [false, false, true]) await enableMailbox(desk.admin(), id, enabled);
  expect(await row(desk, id)).toMatchObject({ enabled: true, version: 3 });
  await expect(enableMailbox(desk.admin(), 0, true)).rejects.toMatchRefusal("not_found");
});

test("says in a word what is in the way of a connection", async ({ desk }) => {
  const imap = await startImapServer();
  onTestFinished(imap.stop);
  const fields = { ...imap.account, address: "privacy@desk.example" };
  expect(await testConnection(desk.admin(), fields)).toBe("ok");
  expect(await testConnection(desk.admin(), { ...fields, password: "wrong" })).toBe("login");
  expect(await testConnection(desk.admin(), { ...fields, folder: "Nowhere" })).toBe("folder");
  expect(await testConnection(desk.admin(), { ...fields, secure: true })).toBe("tls");
  expect(await testConnection(desk.admin(), { ...fields, host: "no-such-host.invalid" })).toBe("host_not_found");
  expect(await testConnection(desk.admin(), { ...fields, port: 1 })).toBe("connection_refused");
});

test("is for admins", async ({ desk }) => {
  const supervisor = desk.supervisor();
  await expect(addMailbox(supervisor, FIELDS)).rejects.toMatchRefusal("forbidden");
  await expect(editMailbox(supervisor, 1, FIELDS)).rejects.toMatchRefusal("forbidden");
  await expect(enableMailbox(supervisor, 1, false)).rejects.toMatchRefusal("forbidden");
  await expect(testConnection(supervisor, FIELDS)).rejects.toMatchRefusal("forbidden");
  await expect(listMailboxes(desk.agent())).rejects.toMatchRefusal("forbidden");
});
