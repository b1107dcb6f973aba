import { createHmac, timingSafeEqual } from "node:crypto";
import { key } from "@/db/keyring";

/** What a token ends: the person's subscriptions of a region, or (null) of all. */
export type TokenLeaving = { personId: string; region: string | null };

/** Sixteen bytes of the person's id, four of the region, twelve of the signature: 52 letters. */
const BYTES = 32;
const MAC_BYTES = 12;
const LETTERS = 52;
const REGION_LETTERS = " -0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const REGION_LENGTH = 6;

/**
 * A token that unsubscribes whoever sends it back, without sign-in or proof (policy 1.6; RFC 2369, 3.2). It is made of lower-case
 * letters and digits, since mail servers may change the case of an address, and `unsubscribe+` leaves it 52 of the 64 that a
 * local part may have (RFC 5321, 4.5.3.1.1).
 *
 * @param leaving.region ISO 3166-2, at most six characters
 */
export function unsubscribeToken(leaving: TokenLeaving): string {
  const body = Buffer.concat([Buffer.from(leaving.personId.replaceAll("-", ""), "hex"), packRegion(leaving.region)]);
  return BigInt(`0x${Buffer.concat([body, mac(body)]).toString("hex")}`)
    .toString(32)
    .padStart(LETTERS, "0");
}

/** What a token of {@link unsubscribeToken} says; null for anything else: one changed bit is enough. */
export function readUnsubscribeToken(token: string): TokenLeaving | null {
  const letters = token.toLowerCase();
  if (!/^[0-9a-v]{52}$/.test(letters)) return null;
  const value = [...letters].reduce((sum, letter) => sum * 32n + BigInt(Number.parseInt(letter, 32)), 0n);
  if (value >= 1n << BigInt(8 * BYTES)) return null;
  const bytes = Buffer.from(value.toString(16).padStart(2 * BYTES, "0"), "hex");
  const body = bytes.subarray(0, BYTES - MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(BYTES - MAC_BYTES), mac(body))) return null;
  return { personId: uuid(body.subarray(0, 16)), region: unpackRegion(body.readUInt32BE(16)) };
}

function mac(body: Uint8Array): Buffer {
  return createHmac("sha256", key("unsubscribe-token")).update(body).digest().subarray(0, MAC_BYTES);
}

function packRegion(region: string | null): Buffer {
  const letters = [...(region ?? "").padEnd(REGION_LENGTH)];
  const packed = Buffer.alloc(4);
  packed.writeUInt32BE(
    letters.reduce((sum, letter) => sum * REGION_LETTERS.length + REGION_LETTERS.indexOf(letter), 0),
  );
  return packed;
}

function unpackRegion(packed: number): string | null {
  let left = packed;
  let region = "";
  for (let index = 0; index < REGION_LENGTH; index++) {
    region = REGION_LETTERS.charAt(left % REGION_LETTERS.length) + region;
    left = Math.floor(left / REGION_LETTERS.length);
  }
  return region.trim() || null;
}

function uuid(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
