/** Each code has a text on the screens. */
export const MAILBOX_FAILURES = [
  "host_not_found",
  "connection_refused",
  "tls",
  "login",
  "token",
  "folder",
  "move",
  "other",
] as const;
export type MailboxFailureCode = (typeof MAILBOX_FAILURES)[number];

/** The server's own words are dropped: they may name the account. */
export class MailboxFailure extends Error {
  constructor(readonly code: MailboxFailureCode) {
    super(code);
    this.name = "MailboxFailure";
  }
}

const HOST = /^(?:ENOTFOUND|EAI_\w+)$/;
const REACH =
  /^(?:ECONN\w+|ETIMEDOUT|ETIMEOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|CONNECT_TIMEOUT|GREETING_TIMEOUT|NoConnection|EConnectionClosed|ClosedAfterConnect\w*)$/;
const TLS =
  /^(?:ERR_(?:TLS|SSL|OSSL)\w*|EPROTO|DEPTH_ZERO\w*|SELF_SIGNED\w*|UNABLE_TO\w*|CERT_\w+|UPGRADE_TIMEOUT|STARTTLS_INJECTION)$/;

export function mailboxFailure(error: unknown): MailboxFailure {
  if (error instanceof MailboxFailure) return error;
  const { code = "", authenticationFailed = false } = error as { code?: string; authenticationFailed?: boolean };
  if (authenticationFailed) return new MailboxFailure("login");
  if (HOST.test(code)) return new MailboxFailure("host_not_found");
  if (TLS.test(code)) return new MailboxFailure("tls");
  if (REACH.test(code)) return new MailboxFailure("connection_refused");
  return new MailboxFailure("other");
}
