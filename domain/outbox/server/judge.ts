import { type FieldError, Refusal } from "@/domain/refusal";
import { MAIL_SECURITY } from "@/vocabulary/mail-security";
import type { MailServerAccount } from "../send-mail";

/** As an admin describes it. An empty login: the server takes mail from whoever can reach it. */
export type MailServerFields = { host: string; port: number; security: string; login: string };

const LONGEST = 254;
const HOST = /^(?!-)[a-z0-9.-]+(?<!-)$|^[0-9a-f:]+$/i;
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/;

/**
 * Spaces trimmed, host in lower case.
 * @throws Refusal `invalid` with field errors (`host`, `port`, `security`, `login`)
 */
export function requireServerFields(given: MailServerFields): Omit<MailServerAccount, "password"> {
  const host = given.host.trim().toLowerCase();
  const login = given.login.trim() || null;
  const security = MAIL_SECURITY.find((one) => one === given.security);
  const errors: FieldError[] = [];
  if (!HOST.test(host)) errors.push({ field: "host", code: host ? "bad_smtp_host" : "required" });
  if (!Number.isInteger(given.port) || given.port < 1 || given.port > 65_535)
    errors.push({ field: "port", code: "bad_port" });
  if (!security) errors.push({ field: "security", code: "unknown" });
  if (security === "none" && login && !LOCAL.test(host))
    errors.push({ field: "security", code: "secret_in_the_clear" });
  for (const [field, value] of Object.entries({ host, login: login ?? "" }))
    if (value.length > LONGEST) errors.push({ field, code: "too_long" });
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
  return { host, port: given.port, security: security!, login };
}

/**
 * The password given, else the kept one, which is never sent where it was not given for.
 * @throws Refusal `invalid` when there is a login without a password
 */
export function requirePassword(
  { host, login }: { host: string; login: string | null },
  given: string,
  kept: { host: string | null; login: string | null; password: string } | null,
): string {
  if (!login) return "";
  const same = kept && kept.host === host && kept.login === login;
  const password = given || (same ? kept.password : "");
  if (!password) throw new Refusal("invalid", {}, [{ field: "password", code: "required" }]);
  if (password.length > LONGEST) throw new Refusal("invalid", {}, [{ field: "password", code: "too_long" }]);
  return password;
}
