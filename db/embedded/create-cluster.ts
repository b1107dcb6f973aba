import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Account, giveTo, makeFolder } from "./choose-account";
import { EmbeddedError } from "./embedded-error";
import { serverEnvironment } from "./server-environment";

/**
 * Creates the account's cluster, owned by the database superuser `owner`, unless it is there. It appears all at once:
 * an interrupted attempt leaves nothing that would be taken for a cluster.
 * @throws EmbeddedError with initdb's own words
 */
export function createCluster(account: Account, owner: string, password: string): void {
  if (existsSync(path.join(account.cluster, "PG_VERSION"))) return;

  const unfinished = `${account.cluster}.new`;
  const passwordFile = `${account.cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(path.dirname(account.cluster), { recursive: true, mode: 0o711 });
  makeFolder(account, unfinished);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(account, passwordFile);
  try {
    runInitdb(account, unfinished, owner, passwordFile);
    renameSync(unfinished, account.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** ICU `und` with a UTF-8 character type: with plain C, trigram similarity of Cyrillic text is 0. */
function runInitdb(account: Account, folder: string, owner: string, passwordFile: string): void {
  const [command = "", ...args] = [
    ...account.wrap,
    path.join(account.bin, "initdb"),
    `--pgdata=${folder}`,
    `--username=${owner}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=icu",
    "--icu-locale=und",
    `--locale=${utf8Locale()}`,
    "--no-sync",
  ];
  const { uid, gid } = account;
  const initdb = spawnSync(command, args, { uid, gid, cwd: "/", encoding: "utf8", env: serverEnvironment() });
  if (initdb.status === 0) return;
  throw new EmbeddedError(`The embedded database could not be created: ${initdb.stderr || initdb.error}`);
}

function utf8Locale(): string {
  if (process.platform === "win32") return "C";
  const known = spawnSync("locale", ["-a"], { encoding: "utf8" }).stdout ?? "";
  const [best] = [/^C\.utf-?8$/im, /^en_US\.utf-?8$/im, /^.*utf-?8$/im].flatMap((form) => form.exec(known) ?? []);
  return best ?? "C.UTF-8";
}
