import { useCallback } from "react";
import { toast } from "@/components/toast/toast";
import { bulkAction } from "../bulk-action";
import type { BulkTexts } from "./bulk/bulk-texts";
import { say } from "./plural";
import type { RowsEvent } from "./rows-state";

type Wiring = {
  me: string;
  tell: (event: RowsEvent) => void;
  refetch: (numbers: number[]) => Promise<void>;
  texts: BulkTexts;
};

/** Claims tickets: drawn at once, and as the desk has it once it has answered. A refusal is said and takes the drawing back. */
export function useClaim({ me, tell, refetch, texts }: Wiring) {
  return useCallback(
    async (numbers: number[]) => {
      tell({ kind: "drawn", numbers: new Set(numbers), as: { assignee: me, status: "open" } });
      try {
        const { done, refused } = await bulkAction(
          numbers.slice(0, 25).map((number) => ({ number, act: { verb: "claim" } })),
        );
        if (done.length > 0) toast({ text: say(texts.done.claim, done.length) });
        for (const { number, why } of refused.slice(0, 2)) toast({ text: `#${number}: ${why}`, tone: "warning" });
      } catch {
        toast({ text: texts.failed, tone: "danger" });
      }
      await refetch(numbers).catch(() => {});
    },
    [me, tell, refetch, texts],
  );
}
