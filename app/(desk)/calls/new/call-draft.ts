import type { DraftSource, StoredDraft } from "@/app/drafts/draft-source";
import { DraftStore } from "@/app/drafts/draft-store";
import { ask } from "@/app/http/ask";
import { withJson } from "@/app/http/with-json";
import type { Draft } from "./call";

/** A draft as the server has it. */
export type Kept = { text: string; version: number };

/** A server that takes longer does not answer. */
const PATIENCE_MS = 10_000;

/**
 * What is typed during a call.
 *
 * @param begin what a draft lacks, and all that is shown when there is none
 */
export function callDraft(call: number | null, kept: Kept | null, begin: Draft): DraftStore<Draft> {
  const address = (version: number) =>
    `/calls/draft?${new URLSearchParams({ version: String(version), ...(call && { call: String(call) }) })}`;
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
    withoutGone: (shown) => (shown.personId === null ? null : { ...shown, query: "", personId: null, callerName: "" }),
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
