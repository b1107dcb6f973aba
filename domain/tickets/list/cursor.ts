import { Refusal } from "@/domain/refusal";

/** `at`: the sort instant; `number` breaks ties; `byText`: in the second part of a search. */
export type TicketCursor = { at: Date; number: number; byText: boolean };

export function writeCursor({ at, number, byText }: TicketCursor): string {
  return Buffer.from(`${at.getTime()}.${number}${byText ? "w" : ""}`).toString("base64url");
}

/** @throws Refusal `invalid` with `bad_cursor` */
export function readCursor(text: string): TicketCursor {
  const found = /^(\d{1,13})\.(\d{1,15})(w?)$/.exec(Buffer.from(text, "base64url").toString());
  if (!found) throw new Refusal("invalid", {}, [{ field: "cursor", code: "bad_cursor" }]);
  return { at: new Date(Number(found[1])), number: Number(found[2]), byText: found[3] === "w" };
}
