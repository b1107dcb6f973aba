import type { MailboxOauth } from "@/db/schema/intake";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { type FieldError, Refusal } from "@/domain/refusal";
import { OAUTH_PRESETS } from "./oauth-presets";

/** As an admin describes it; `address` is what people write to. Empty fields of `oauth` are those of its provider. */
export type MailboxFields = {
  address: string;
  host: string;
  port: number;
  secure: boolean;
  login: string;
  folder: string;
  moveTo?: string | null;
  authservId?: string | null;
  plusAddressing?: boolean;
  oauth?: MailboxOauth | null;
};

type JudgedFields = Required<Omit<MailboxFields, "moveTo" | "authservId">> & {
  auth: "password" | "oauth2";
  moveTo: string | null;
  authservId: string | null;
};

const LONGEST = 254;
const LONGEST_URL = 1000;
const HOST = /^(?!-)[a-z0-9.-]+(?<!-)$|^[0-9a-f:]+$/i;
const AUTHSERV_ID = /^[a-z0-9._-]+$/i;
/** A secret goes to nobody in the clear, except within this machine. */
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Spaces trimmed, host in lower case, address with an ASCII domain, folder INBOX when none is given.
 * @throws Refusal `invalid` with field errors (`address`, `host`, `port`, `login`, `folder`, `moveTo`, `authservId`,
 *   `clientId`, `tokenUrl`, `scope`)
 */
export function requireMailboxFields(fields: MailboxFields): JudgedFields {
  const address = normaliseContact("email", fields.address)?.normalised ?? null;
  const oauth = fields.oauth ? tidyOauth(fields.oauth) : null;
  const tidy = {
    host: fields.host.trim().toLowerCase(),
    port: fields.port,
    secure: fields.secure,
    login: fields.login.trim(),
    folder: fields.folder.trim() || "INBOX",
    moveTo: fields.moveTo?.trim() || null,
    authservId: fields.authservId?.trim().toLowerCase() || null,
    plusAddressing: fields.plusAddressing ?? false,
  };
  const errors: FieldError[] = [];
  if (!address) errors.push({ field: "address", code: fields.address.trim() ? "bad_email" : "required" });
  errors.push(...errorsOf(tidy), ...(oauth ? oauthErrors(oauth) : []));
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
  return { address: address!, ...tidy, auth: oauth ? "oauth2" : "password", oauth };
}

/** @throws Refusal `invalid` when a secret is empty or too long */
export function requireSecret(field: "password" | "clientSecret" | "refreshToken", secret: string): string {
  const longest = field === "refreshToken" ? 10_000 : LONGEST;
  // Public clients have no secret (RFC 6749, 2.1).
  if (!secret && field !== "clientSecret") throw new Refusal("invalid", {}, [{ field, code: "required" }]);
  if (secret.length > longest) throw new Refusal("invalid", {}, [{ field, code: "too_long" }]);
  return secret;
}

function errorsOf(tidy: Omit<JudgedFields, "address" | "auth" | "oauth">): FieldError[] {
  const errors: FieldError[] = [];
  if (!HOST.test(tidy.host)) errors.push({ field: "host", code: tidy.host ? "bad_host" : "required" });
  if (!Number.isInteger(tidy.port) || tidy.port < 1 || tidy.port > 65_535)
    errors.push({ field: "port", code: "bad_port" });
  if (!tidy.login) errors.push({ field: "login", code: "required" });
  if (tidy.moveTo === tidy.folder) errors.push({ field: "moveTo", code: "same_folder" });
  if (tidy.authservId && !AUTHSERV_ID.test(tidy.authservId)) errors.push({ field: "authservId", code: "bad_host" });
  for (const field of ["host", "login", "folder", "moveTo", "authservId"] as const)
    if ((tidy[field] ?? "").length > LONGEST) errors.push({ field, code: "too_long" });
  return errors;
}

function tidyOauth({ provider, ...given }: MailboxOauth): MailboxOauth {
  const preset = provider === "generic" ? { tokenUrl: "", scope: "" } : OAUTH_PRESETS[provider];
  return {
    provider,
    clientId: given.clientId.trim(),
    tokenUrl: given.tokenUrl.trim() || preset.tokenUrl,
    scope: given.scope.trim() || preset.scope,
  };
}

function oauthErrors({ clientId, tokenUrl, scope }: MailboxOauth): FieldError[] {
  const errors: FieldError[] = [];
  if (!clientId) errors.push({ field: "clientId", code: "required" });
  if (!isSafeUrl(tokenUrl)) errors.push({ field: "tokenUrl", code: tokenUrl ? "bad_token_url" : "required" });
  for (const [field, value] of Object.entries({ clientId, tokenUrl, scope }))
    if (value.length > LONGEST_URL) errors.push({ field, code: "too_long" });
  return errors;
}

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return !username && !password && (protocol === "https:" || (protocol === "http:" && LOCAL.test(hostname)));
}
