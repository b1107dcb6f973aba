import { and, eq, isNull } from "drizzle-orm";
import { callDrafts } from "@/db/schema/calls";

/** Which call a draft is of: one that was announced, or one that the screen gave a key of its own. */
export type DraftPlace = { call: number } | { key: string };

export const columnsOf = (place: DraftPlace): { call: number | null; key: string | null } =>
  "call" in place ? { call: place.call, key: null } : { call: null, key: place.key };

export function draftAt(staffId: string, place: DraftPlace) {
  const { call, key } = columnsOf(place);
  return and(
    eq(callDrafts.staffId, staffId),
    call === null ? isNull(callDrafts.call) : eq(callDrafts.call, call),
    key === null ? isNull(callDrafts.key) : eq(callDrafts.key, key),
  );
}

/** Where the draft of a call lies that is known by both: the key names it only when nobody announced it. */
export const placeOf = ({ call, key }: { call: number | null; key: string }): DraftPlace =>
  call === null ? { key } : { call };
