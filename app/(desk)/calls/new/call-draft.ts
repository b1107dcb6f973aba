import type { DraftSource, StoredDraft } from "@/app/drafts/draft-source";
import { DraftStore } from "@/app/drafts/draft-store";
import { ask } from "@/app/http/ask";
import { withJson } from "@/app/http/with-json";
import type { DraftPlace } from "@/domain/calls/drafts/place";
import { type Draft, emptyDraft } from "./call";

/** A draft as the server has it. */
export type Kept = { text: string; version: number };

/** A server that takes longer does not answer. */
const PATIENCE_MS = 10_000;

export function draftAddress(place: DraftPlace, version: number): string {
  const where: Record<string, string> = "call" in place ? { call: String(place.call) } : place;
  return `/calls/draft?${new URLSearchParams({ ...where, version: String(version) })}`;
}

/**
 * What is typed during a call.
 *
 * @param call that was announced; null when the draft's own key says where it is kept
 * @param begin what a draft lacks, and all that is shown when there is none
 * @param onGone whom it speaks of was erased, and so nothing of it is kept
 */
export function callDraft(
  call: number | null,
  kept: Kept | null,
  begin: Draft,
  onGone: () => void = () => {},
): DraftStore<Draft> {
  const place = call === null ? { key: begin.key } : { call };
  const address = (version: number) => draftAddress(place, version);
  const source: DraftSource<Draft, object> = {
    async load() {
      const answer = await ask<Partial<Kept>>(address(0), { signal: AbortSignal.timeout(PATIENCE_MS) });
      if (answer.kind !== "done") return answer;
      const { text, version } = answer.value;
      return { kind: "done", value: text && version ? stored({ text, version }, begin) : null };
    },
    save: (draft, version) =>
      ask(address(version), {
        ...withJson("PUT", { text: JSON.stringify(draft), personId: draft.personId }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      }),
    pauseMs: 250,
    noFacts: {},
    withoutDraft: (shown) => shown,
    withoutGone: ({ key, personId, startedAt }) => {
      if (personId === null) return null;
      onGone();
      return { ...emptyDraft(key), startedAt };
    },
  };
  return new DraftStore(source, kept && stored(kept, begin), begin);
}

function stored(kept: Kept, begin: Draft): StoredDraft<Draft, object> {
  return { content: readDraft(kept, begin), facts: {}, version: kept.version };
}

/** What is kept, as a draft; what it lacks is as in `begin`. */
export function readDraft({ text }: Kept, begin: Draft): Draft {
  return { ...begin, ...(JSON.parse(text) as Partial<Draft>) };
}
