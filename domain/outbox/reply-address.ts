import { createHmac, timingSafeEqual } from "node:crypto";
import { key } from "@/db/keyring";

/** 80 bits: 16 letters of base32. */
const SIGNATURE_BYTES = 10;
const ADDRESS = /^([^@+]{1,40})\+r([1-9]\d{0,14})\.([a-z2-7]{16})@([^@]{1,255})$/;
/** RFC 5321, 4.5.3.1.1. */
const LONGEST_LOCAL_PART = 64;

/**
 * Where an answer about a ticket goes: `name+r1042.signature@domain` (RFC 5233), in lower case. The signature covers
 * mailbox and number, so that nobody can make one up for another ticket.
 * @param mailboxAddress of a mailbox whose server accepts `name+tag`
 * @returns the mailbox's own address when its name has a `+` already or is too long
 */
export function replyAddress(mailboxAddress: string, ticketNumber: number): string {
  const mailbox = mailboxAddress.toLowerCase();
  const at = mailbox.lastIndexOf("@");
  const [name, domain] = [mailbox.slice(0, at), mailbox.slice(at + 1)];
  const local = `${name}+r${ticketNumber}.${sign(mailbox, ticketNumber)}`;
  const address = `${local}@${domain}`;
  return local.length <= LONGEST_LOCAL_PART && ADDRESS.test(address) ? address : mailboxAddress;
}

/** The ticket that such an address names, else null. Takes the same time however much of the signature is right. */
export function readReplyAddress(address: string): number | null {
  const [, name, digits, signature, domain] = ADDRESS.exec(address) ?? [];
  if (!name || !digits || !signature || !domain) return null;
  const expected = sign(`${name}@${domain}`, Number(digits));
  return timingSafeEqual(Buffer.from(signature), Buffer.from(expected)) ? Number(digits) : null;
}

function sign(mailbox: string, ticketNumber: number): string {
  const hmac = createHmac("sha256", key("reply-address")).update(`${ticketNumber} ${mailbox}`).digest();
  return base32(hmac.subarray(0, SIGNATURE_BYTES));
}

/** RFC 4648, 6, in lower case. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits.replace(/.{5}/g, (five) => "abcdefghijklmnopqrstuvwxyz234567".charAt(Number.parseInt(five, 2)));
}
