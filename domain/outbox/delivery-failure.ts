/** Each code has a text on the Mail screen. */
const DELIVERY_FAILURES = [
  "no_sender",
  "host_not_found",
  "connection_refused",
  "tls",
  "login",
  "refused",
  "postponed",
  "bounced",
  "other",
] as const;
export type DeliveryCode = (typeof DELIVERY_FAILURES)[number];

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

const HOST_CODES = ["ENOTFOUND", "EAI_AGAIN", "EDNS"];
const REACH_CODES = [
  "ECONNREFUSED",
  "ETIMEDOUT",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ECONNECTION",
  "ESOCKET",
];

/** The text of the error is dropped: it may quote the recipient. */
export function deliveryFailure(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error;
  const { code = "", responseCode = 0, errno = "" } = error as { code?: string; responseCode?: number; errno?: string };
  if (code === "EAUTH") return new DeliveryFailure("login");
  if (responseCode >= 500) return new DeliveryFailure("refused", true);
  if (responseCode >= 400) return new DeliveryFailure("postponed");
  if (code === "ETLS" || String((error as Error)?.message).includes("certificate")) return new DeliveryFailure("tls");
  if (HOST_CODES.includes(code) || HOST_CODES.includes(String(errno))) return new DeliveryFailure("host_not_found");
  if (REACH_CODES.includes(code)) return new DeliveryFailure("connection_refused");
  return new DeliveryFailure("other");
}
