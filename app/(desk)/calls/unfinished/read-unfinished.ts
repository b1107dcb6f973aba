import type { Acting } from "@/domain/acting";
import { type KeyedDraft, listCallDrafts } from "@/domain/calls/drafts/list";
import { findCallers } from "@/domain/calls/find-callers";
import { listUnfinishedCalls } from "@/domain/calls/list-unfinished";
import { maskTyped } from "@/domain/contacts/mask-typed";
import { guessContact } from "@/domain/contacts/normalise-contact";
import { nameOf } from "@/domain/people/name-of";
import { type PersonHit, readHits } from "@/domain/people/search/hits";
import type { RequestType } from "@/vocabulary/requests";
import { readRegionNames } from "../../../record-names/region-names";
import { emptyDraft } from "../new/call";
import { readDraft } from "../new/call-draft";
import { holdsSomething } from "../new/draft-caller";

/**
 * A call that its agent is not done with. `call`: the number of one that was announced; `key`: of one that is only typed. `caller` is
 * the masked number, or what was typed of a name; null when withheld. `since` is RFC 3339.
 */
export type ShownCall = {
  call: number | null;
  key: string | null;
  state: "ringing" | "taken" | "missed" | "typed";
  caller: string | null;
  people: { id: string; name: string | null; region: string | null; openTickets: number }[];
  asks: RequestType | null;
  since: string;
};

/** The calls of whoever asks that they are not done with: those that were announced, the oldest first, then what was typed. */
export async function readUnfinished(acting: Acting): Promise<ShownCall[]> {
  const [calls, drafts, regionName] = await Promise.all([
    listUnfinishedCalls(acting),
    listCallDrafts(acting),
    readRegionNames(acting),
  ]);
  const shown = (hits: PersonHit[]): ShownCall["people"] =>
    hits.map((hit) => ({
      id: hit.id,
      name: nameOf(hit),
      region: hit.region && regionName(hit.region),
      openTickets: hit.openTickets,
    }));
  const typed = drafts.map(async (kept): Promise<ShownCall[]> => {
    const draft = readDraft({ ...kept, version: 0 }, emptyDraft(kept.key));
    if (!holdsSomething(draft)) return [];
    const since = new Date(draft.startedAt ?? kept.updatedAt).toISOString();
    const caller = maskTyped(draft.query.trim()) || null;
    const people = shown(await callersOf(acting, kept.personId, draft.query));
    return [{ call: null, key: kept.key, state: "typed", caller, people, asks: draft.type, since }];
  });
  const announced = calls.map(({ id, state, number, people, rangAt }): ShownCall => {
    const since = rangAt.toISOString();
    return { call: id, key: null, state, caller: number, people: shown(people), asks: null, since };
  });
  return [...announced, ...(await Promise.all(typed)).flat()];
}

/** The chosen one, else whose number it is. */
async function callersOf(acting: Acting, personId: KeyedDraft["personId"], query: string): Promise<PersonHit[]> {
  if (personId) return readHits(acting, [personId]);
  return guessContact(query) ? findCallers(acting, query) : [];
}
