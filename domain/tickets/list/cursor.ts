import { Refusal } from "@/domain/refusal";

/** Where a page of tickets ended: the instant it is sorted by, and the number that breaks a tie. `worded`: in a search's second part. */
export type TicketCursor = { at: Date; number: number; worded: boolean };

/** Opaque text for URLs. */
export function writeCursor({ at, number, worded }: TicketCursor): string {
  return Buffer.from(`${at.getTime()}.${number}${worded ? "w" : ""}`).toString("base64url");
}

/** @throws Refusal `invalid` on field `cursor` when the text is not one of ours */
export function readCursor(text: string): TicketCursor {
  const found = /^(\d{1,13})\.(\d{1,15})(w?)$/.exec(Buffer.from(text, "base64url").toString());
  if (!found) throw new Refusal("invalid", {}, [{ field: "cursor", code: "bad_cursor" }]);
  return { at: new Date(Number(found[1])), number: Number(found[2]), worded: found[3] === "w" };
}
