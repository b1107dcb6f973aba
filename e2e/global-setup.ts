import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { attachEnvironment } from "@/bin/run/attach";
import { connection } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { addMailbox } from "@/domain/intake/mailboxes/add";
import { insertStaff } from "@/domain/staff/accounts/create-staff";
import { startImapServer } from "@/tests/mail/imap-server";
import { startSmtpServer } from "@/tests/mail/smtp-server";
import { RUNNING_FILE, type Running } from "./running";
import { startDesk } from "./start-desk";

const FOLDER = fileURLToPath(new URL("../.test/e2e", import.meta.url));

/** One desk for all journeys, started as its owner starts it, with a real mailbox to read and a real server to send by. */
export default async function setup(): Promise<() => Promise<void>> {
  rmSync(FOLDER, { recursive: true, force: true });
  const sentFolder = path.join(FOLDER, "sent");
  mkdirSync(sentFolder, { recursive: true });
  let taken = 0;
  const smtp = await startSmtpServer(({ to, raw }) => {
    taken += 1;
    for (const recipient of to) {
      mkdirSync(path.join(sentFolder, recipient), { recursive: true });
      writeFileSync(path.join(sentFolder, recipient, `${String(taken).padStart(6, "0")}.eml`), raw);
    }
  });
  const imap = await startImapServer();
  const settings = { RIGHTSDESK_DATA: path.join(FOLDER, "data"), RIGHTSDESK_DEMO: "0", PORT: "0", SMTP_URL: smtp.url };
  const desk = await startDesk(settings);

  process.env.RIGHTSDESK_DATA = settings.RIGHTSDESK_DATA;
  await attachEnvironment();
  await connectMailbox(imap.account);
  const running: Running = {
    url: desk.url,
    appUrl: process.env.RIGHTSDESK_APP_DATABASE_URL!,
    key: process.env.RIGHTSDESK_KEY!,
    authSecret: process.env.AUTH_SECRET!,
    imap: imap.account,
    sentFolder,
  };
  writeFileSync(RUNNING_FILE, JSON.stringify(running));

  return async () => {
    await connection().close();
    await desk.stop();
    await Promise.all([imap.stop(), smtp.stop()]);
  };
}

/** An admin, so that the desk is set up, and the mailbox it reads. */
async function connectMailbox(account: Running["imap"] & { secure: boolean; folder: string }): Promise<void> {
  const desk = await actAs(connection().db, DESK);
  const { id } = await insertStaff(desk, {
    name: "Admin",
    email: "admin@desk.example",
    role: "admin",
    password: crypto.randomUUID(),
  });
  const admin = { ...desk, actor: { kind: "staff" as const, id, role: "admin" as const } };
  await addMailbox(admin, { address: "privacy@desk.example", ...account });
}
