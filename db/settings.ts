import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** What the environment says about this installation. Null: not said, and made or found by the start command. */
export type Settings = {
  /** 0 asks for any free port. */
  port: number | null;
  host: string;
  databaseUrl: string | null;
  /** Absolute. */
  dataFolder: string;
  /** 32 bytes in base64. */
  key: string | null;
  authSecret: string | null;
  /** Without a slash at the end. */
  publicUrl: string | null;
  demo: boolean;
  smtpUrl: string | null;
  dkim: DkimKey | null;
  logLevel: (typeof LOG_LEVELS)[number];
};

/** What outgoing mail is signed with (RFC 6376): an RSA key in PEM, published at `keySelector._domainkey.domainName`. */
export type DkimKey = { domainName: string; keySelector: string; privateKey: string };

/** A setting is malformed; the message is one sentence that says which and how to mend it. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const PORT = "PORT must be a whole number from 0 to 65535, such as 3000.";
const KEY = "RIGHTSDESK_KEY must be 32 bytes in base64: make one with `openssl rand -base64 32`.";
const AUTH_SECRET = "AUTH_SECRET must be at least 32 characters: make one with `openssl rand -base64 32`.";
const DATABASE_URL = "DATABASE_URL must look like postgres://name:password@host:5432/database.";
const PUBLIC_URL = "RIGHTSDESK_PUBLIC_URL must be a web address without a path, such as https://desk.example.org.";
const DEMO = "RIGHTSDESK_DEMO must be 1 (with demo data) or 0 (without).";
const SMTP_URL = "SMTP_URL must look like smtp://name:password@host:587 or smtps://name:password@host.";
const DKIM_DOMAIN = "DKIM_DOMAIN must be the domain of your mailbox addresses, such as example.org.";
const DKIM_SELECTOR = "DKIM_SELECTOR must be a name of letters, digits, dots and hyphens, such as desk2026.";
const DKIM_PRIVATE_KEY =
  "DKIM_PRIVATE_KEY must be an RSA private key in PEM of at least 1024 bits, or a file that holds one: make it with `openssl genrsa 2048`.";
const DKIM_TOGETHER = "DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY must be set together, or none of them.";
const LOG_LEVEL = `LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}.`;

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, PORT)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT)
    .optional(),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .refine(isUrl(["postgres:", "postgresql:"]), DATABASE_URL)
    .optional(),
  RIGHTSDESK_DATA: z.string().default(".data"),
  RIGHTSDESK_KEY: z.string().refine(isKey, KEY).optional(),
  AUTH_SECRET: z.string().min(32, AUTH_SECRET).optional(),
  RIGHTSDESK_PUBLIC_URL: z.string().refine(isOrigin, PUBLIC_URL).optional(),
  RIGHTSDESK_DEMO: z.enum(["1", "0"], DEMO).optional(),
  SMTP_URL: z
    .string()
    .refine(isUrl(["smtp:", "smtps:"]), SMTP_URL)
    .optional(),
  DKIM_DOMAIN: z
    .string()
    .regex(/^(?=.{1,253}$)([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/i, DKIM_DOMAIN)
    .optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*$/i, DKIM_SELECTOR)
    .optional(),
  DKIM_PRIVATE_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, LOG_LEVEL).default("info"),
});

/** What an installation may be set by. */
export type SettingName = keyof z.infer<typeof Environment>;
export const SETTING_NAMES = Object.keys(Environment.shape) as SettingName[];

/**
 * Reads the settings from the environment; an empty one counts as absent.
 * @param root what a relative RIGHTSDESK_DATA is relative to: the project
 * @throws SettingsError that names the first malformed setting, never its value, which may be a secret
 */
export function readSettings(env: NodeJS.ProcessEnv, root: string = process.cwd()): Settings {
  const said = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(said);
  if (!parsed.success) throw new SettingsError(parsed.error.issues[0]?.message);

  const { data } = parsed;
  return {
    port: data.PORT ?? null,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL ?? null,
    dataFolder: path.resolve(root, data.RIGHTSDESK_DATA),
    key: data.RIGHTSDESK_KEY ?? null,
    authSecret: data.AUTH_SECRET ?? null,
    publicUrl: data.RIGHTSDESK_PUBLIC_URL?.replace(/\/$/, "") ?? null,
    demo: data.RIGHTSDESK_DEMO ? data.RIGHTSDESK_DEMO === "1" : !data.DATABASE_URL,
    smtpUrl: data.SMTP_URL ?? null,
    dkim: readDkim(data, root),
    logLevel: data.LOG_LEVEL,
  };
}

function readDkim(
  data: Partial<Record<"DKIM_DOMAIN" | "DKIM_SELECTOR" | "DKIM_PRIVATE_KEY", string>>,
  root: string,
): DkimKey | null {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_PRIVATE_KEY: key } = data;
  if (!domainName && !keySelector && !key) return null;
  if (!domainName || !keySelector || !key) throw new SettingsError(DKIM_TOGETHER);
  return { domainName, keySelector, privateKey: readRsaKey(key, root) };
}

/** An environment often cannot hold line breaks: `\n` stands for one. What is no key is the file that holds it. */
function readRsaKey(said: string, root: string): string {
  try {
    const inline = said.includes("-----BEGIN");
    const pem = inline ? said.replaceAll("\\n", "\n") : readFileSync(path.resolve(root, said), "utf8");
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === "rsa" && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 1024) return pem;
  } catch {
    // What the key or the file system says may quote the key.
  }
  throw new SettingsError(DKIM_PRIVATE_KEY);
}

/** True for base64 of 32 bytes. */
export function isKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}=?$/.test(text);
}

function isUrl(protocols: string[]): (text: string) => boolean {
  return (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).host !== "";
}

function isOrigin(text: string): boolean {
  return isUrl(["http:", "https:"])(text) && new URL(text).origin === text.replace(/\/$/, "");
}
