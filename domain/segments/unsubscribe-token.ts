import { createHmac, timingSafeEqual } from "node:crypto";
import { key } from "@/db/keyring";

export type UnsubscribeTarget = { personId: string; region: string | null };

/** Person id (16 bytes), region (4), signature (12): 52 letters. */
const BYTES = 32;
const MAC_BYTES = 12;
const LETTERS = 52;
const REGION_LETTERS = " -0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const REGION_LENGTH = 6;

/**
 * Unsubscribes without sign-in or proof (policy 1.6; RFC 2369, 3.2). Lower case only, since mail servers may change case, and
 * 52 of the 64 characters a local part may have (RFC 5321, 4.5.3.1.1).
 */
export function unsubscribeToken(target: UnsubscribeTarget): string {
  const body = Buffer.concat([Buffer.from(target.personId.replaceAll("-", ""), "hex"), packRegion(target.region)]);
  return BigInt(`0x${Buffer.concat([body, mac(body)]).toString("hex")}`)
    .toString(32)
    .padStart(LETTERS, "0");
}

export function readUnsubscribeToken(token: string): UnsubscribeTarget | null {
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
  let rest = packed;
  let region = "";
  for (let index = 0; index < REGION_LENGTH; index++) {
    region = REGION_LETTERS.charAt(rest % REGION_LETTERS.length) + region;
    rest = Math.floor(rest / REGION_LETTERS.length);
  }
  return region.trim() || null;
}

function uuid(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
