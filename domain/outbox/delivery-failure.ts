/** Each code has a text on the screens. */
const DELIVERY_FAILURES = [
  "no_server",
  "no_sender",
  "host_not_found",
  "connection_refused",
  "timeout",
  "tls",
  "login",
  "unavailable",
  "sender_refused",
  "refused",
  "postponed",
  "bounced",
  "other",
] as const;
export type DeliveryCode = (typeof DELIVERY_FAILURES)[number];

/** What is in the way of every letter, not of this one: the next would fare no better. */
export const TROUBLES = [
  "no_server",
  "no_sender",
  "host_not_found",
  "connection_refused",
  "timeout",
  "tls",
  "login",
  "unavailable",
] as const satisfies DeliveryCode[];
export type TroubleCode = (typeof TROUBLES)[number];

/** `permanent`: trying again cannot help (RFC 5321, 4.2.1: a 5yz reply to the recipient). */
export class DeliveryFailure extends Error {
  constructor(
    readonly code: DeliveryCode,
    readonly permanent = false,
  ) {
    super(code);
    this.name = "DeliveryFailure";
  }
}

export function isTrouble(code: DeliveryCode): code is TroubleCode {
  return (TROUBLES as readonly string[]).includes(code);
}

type SmtpError = {
  code?: string;
  originalCode?: string;
  errno?: string | number;
  /** What the server was told when it said no; `CONN` before anything was. */
  command?: string;
  response?: string;
  responseCode?: number;
  message?: string;
};

const HOST_CODES = ["ENOTFOUND", "EAI_AGAIN", "EDNS"];
const REACH_CODES = ["ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "EPIPE", "ECONNECTION", "ESOCKET"];
/** OpenSSL's and Node's own: a certificate that is not believed, or no TLS where TLS was expected. */
const TLS_CODE = /^(?:ETLS|EPROTO|ERR_(?:TLS|SSL|OSSL)\w*|DEPTH_ZERO\w*|SELF_SIGNED\w*|UNABLE_TO\w*|CERT_\w+)$/;

/** The text of the error is dropped: it may quote the recipient. */
export function deliveryFailure(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error;
  const thrown = error as SmtpError;
  return saidByServer(thrown) ?? new DeliveryFailure(unreachable(thrown));
}

/** RFC 5321, 4.2.1, 4.2.3; RFC 4954, 6. */
function saidByServer({ code = "", command = "", response = "", responseCode = 0 }: SmtpError): DeliveryFailure | null {
  if (code === "EAUTH") return new DeliveryFailure(isPassing(responseCode) ? "unavailable" : "login");
  if (code === "ETLS" || command === "STARTTLS") return new DeliveryFailure("tls");
  if (!responseCode) return null;
  if (responseCode === 421 || /^(?:CONN|EHLO|HELO)/.test(command)) return new DeliveryFailure("unavailable");
  if (responseCode === 530) return new DeliveryFailure(/starttls|tls/i.test(response) ? "tls" : "login");
  if (responseCode === 535) return new DeliveryFailure("login");
  if (isPassing(responseCode)) return new DeliveryFailure("postponed");
  // 552: this letter is too large. Whoever may not relay is refused as a sender, though the recipient is named.
  const ofSender = (command === "MAIL FROM" && responseCode !== 552) || /\brelay/i.test(response);
  return ofSender ? new DeliveryFailure("sender_refused") : new DeliveryFailure("refused", true);
}

function isPassing(responseCode: number): boolean {
  return responseCode >= 400 && responseCode < 500;
}

function unreachable({ code = "", originalCode = "", errno = "", message = "" }: SmtpError): DeliveryCode {
  const codes = [originalCode, code, String(errno)];
  if (codes.some((one) => HOST_CODES.includes(one))) return "host_not_found";
  if (codes.some((one) => TLS_CODE.test(one)) || /certificate|wrong version number/i.test(message)) return "tls";
  if (codes.includes("ETIMEDOUT")) return "timeout";
  return codes.some((one) => REACH_CODES.includes(one)) ? "connection_refused" : "other";
}
