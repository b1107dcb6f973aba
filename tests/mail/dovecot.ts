import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import type { MailboxAccount } from "@/domain/intake/mailboxes/account";

/** Why Dovecot cannot be used here; null when it can. */
export function whyNoDovecot(): string | null {
  if (process.getuid?.() !== 0) return "Dovecot needs root to drop privileges";
  return spawnSync("dovecot", ["--version"]).status === 0 ? null : "Dovecot is not installed";
}

/** A real IMAP server with one account, privacy. */
export type Dovecot = {
  account: MailboxAccount;
  deliver: (...raw: (string | Uint8Array)[]) => Promise<void>;
  /** Adds a folder beside the INBOX. */
  addFolder: (name: string) => Promise<void>;
  /** A human reads everything in another mail program. */
  markSeen: () => Promise<void>;
  count: (folder: string) => Promise<number>;
  /** Forgets how messages were numbered: the folder gets another UIDVALIDITY. */
  renumber: () => Promise<void>;
  stop: () => Promise<void>;
};

const NOBODY = 65_534;

/** Starts a server in a temporary folder, on a port of its own. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(path.join(tmpdir(), "dovecot-"));
  const port = await freePort();
  const account = { host: "127.0.0.1", port, secure: false, login: "privacy", password: "secret", folder: "INBOX" };
  configure(folder, port);
  let server = await launch(folder, account);

  const stop = async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
  };
  return {
    account,
    deliver: (...raw) => append(account, raw),
    addFolder: (name) => withClient(account, async (client) => void (await client.mailboxCreate(name))),
    markSeen: () =>
      withClient(account, async (client) => {
        await client.mailboxOpen("INBOX");
        await client.messageFlagsAdd("1:*", ["\\Seen"]);
      }),
    count: (folder) =>
      withClient(account, async (client) => {
        const status = await client.status(folder, { messages: true });
        return status ? (status.messages ?? 0) : 0;
      }),
    renumber: async () => {
      await stop();
      const maildir = path.join(folder, "mail", "Maildir");
      for (const file of readdirSync(maildir).filter((name) => name.startsWith("dovecot")))
        rmSync(path.join(maildir, file));
      server = await launch(folder, account);
    },
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configure(folder: string, port: number): void {
  for (const name of ["run", "mail"]) mkdirSync(path.join(folder, name));
  spawnSync("chown", ["-R", `${NOBODY}:${NOBODY}`, path.join(folder, "mail")]);
  spawnSync("chmod", ["755", folder]);
  writeFileSync(path.join(folder, "users"), `privacy:{PLAIN}secret:${NOBODY}:${NOBODY}::${folder}/mail::\n`);
  writeFileSync(path.join(folder, "dovecot.conf"), settings(folder, port));
}

/** No TLS, no listeners but ours, one user of the operating system for everything. */
function settings(folder: string, port: number): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:~/Maildir
first_valid_uid = 1
last_valid_uid = ${NOBODY}
first_valid_gid = 1
last_valid_gid = ${NOBODY}
mailbox_idle_check_interval = 1 s
default_internal_user = nobody
default_login_user = nobody
default_internal_group = nogroup
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%n ${folder}/users
}
userdb {
  driver = passwd-file
  args = username_format=%n ${folder}/users
}
namespace inbox {
  inbox = yes
  separator = /
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

async function launch(folder: string, account: MailboxAccount): Promise<ChildProcess> {
  const server = spawn("dovecot", ["-F", "-c", path.join(folder, "dovecot.conf")], { stdio: "ignore" });
  for (let left = 200; ; left -= 1) {
    const client = await signIn(account).catch((error) => {
      if (left === 0) throw error;
    });
    if (client) return client.logout().then(() => server);
    await pause(50);
  }
}

async function append(account: MailboxAccount, messages: (string | Uint8Array)[]): Promise<void> {
  await withClient(account, async (client) => {
    for (const raw of messages) await client.append("INBOX", Buffer.from(raw));
  });
}

async function withClient<T>(account: MailboxAccount, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = await signIn(account);
  try {
    return await work(client);
  } finally {
    await client.logout();
  }
}

async function signIn({ host, port, secure, login, password }: MailboxAccount): Promise<ImapFlow> {
  const client = new ImapFlow({ host, port, secure, auth: { user: login, pass: password }, logger: false });
  client.on("error", () => {});
  await client.connect();
  return client;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, "127.0.0.1", ready));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}
