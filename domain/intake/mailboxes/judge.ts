import { normaliseContact } from "@/domain/people/normalise-contact";
import { type FieldError, Refusal } from "@/domain/refusal";
import type { MailboxAccount } from "./account";

/** A mailbox as an admin describes it; `address` is what people write to. */
export type MailboxFields = Omit<MailboxAccount, "password"> & { address: string };

const LONGEST = 254;
const HOST = /^(?!-)[a-z0-9.-]+(?<!-)$|^[0-9a-f:]+$/i;

/**
 * The fields, tidied: spaces trimmed, host in lower case, address with an ASCII domain, folder INBOX when none is given.
 *
 * @throws Refusal `invalid` with field errors (`address`, `host`, `port`, `login`, `folder`)
 */
export function requireMailboxFields(fields: MailboxFields): MailboxFields {
  const address = normaliseContact("email", fields.address)?.normalised ?? null;
  const tidy = {
    host: fields.host.trim().toLowerCase(),
    port: fields.port,
    secure: fields.secure,
    login: fields.login.trim(),
    folder: fields.folder.trim() || "INBOX",
  };
  const errors: FieldError[] = [];
  if (!address) errors.push({ field: "address", code: fields.address.trim() ? "bad_email" : "required" });
  if (!HOST.test(tidy.host)) errors.push({ field: "host", code: tidy.host ? "bad_host" : "required" });
  if (!Number.isInteger(tidy.port) || tidy.port < 1 || tidy.port > 65_535)
    errors.push({ field: "port", code: "bad_port" });
  if (!tidy.login) errors.push({ field: "login", code: "required" });
  for (const field of ["host", "login", "folder"] as const)
    if (tidy[field].length > LONGEST) errors.push({ field, code: "too_long" });
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
  return { address: address!, ...tidy };
}

/** @throws Refusal `invalid` when there is no password */
export function requirePassword(password: string): string {
  if (!password) throw new Refusal("invalid", {}, [{ field: "password", code: "required" }]);
  if (password.length > LONGEST) throw new Refusal("invalid", {}, [{ field: "password", code: "too_long" }]);
  return password;
}
