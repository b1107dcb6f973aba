import { Refusal } from "@/domain/refusal";

/** Where a page of tickets ended: the instant it is sorted by, and the number that breaks a tie. */
export type TicketCursor = { at: Date; number: number };

/** Opaque text for URLs. */
export function writeCursor(cursor: TicketCursor): string {
  return Buffer.from(`${cursor.at.getTime()}.${cursor.number}`).toString("base64url");
}

/** @throws Refusal `invalid` on field `cursor` when the text is not one of ours */
export function readCursor(text: string): TicketCursor {
  const found = /^(\d{1,13})\.(\d{1,15})$/.exec(Buffer.from(text, "base64url").toString());
  if (!found) throw new Refusal("invalid", {}, [{ field: "cursor", code: "bad_cursor" }]);
  return { at: new Date(Number(found[1])), number: Number(found[2]) };
}
