import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast } from "@/components/toast/toast";
import { bulkAction } from "../bulk-action";
import type { RowsEvent } from "./rows-state";

type Wiring = {
  me: string;
  tell: (event: RowsEvent) => void;
  refetch: (numbers: number[]) => Promise<void>;
};

/** Claims tickets: drawn at once, and as the desk has it once it has answered. A refusal is said and takes the drawing back. */
export function useClaim({ me, tell, refetch }: Wiring) {
  const t = useTranslations("queue.bulk");
  return useCallback(
    async (numbers: number[]) => {
      tell({ kind: "drawn", numbers: new Set(numbers), as: { assignee: me, status: "open" } });
      try {
        const { done, refused } = await bulkAction(
          numbers.slice(0, 25).map((number) => ({ number, act: { verb: "claim" } })),
        );
        if (done.length > 0) toast({ text: t("done.claim", { count: done.length }) });
        for (const { number, why } of refused.slice(0, 2)) toast({ text: `#${number}: ${why}`, tone: "warning" });
      } catch {
        toast({ text: t("failed"), tone: "danger" });
      }
      await refetch(numbers).catch(() => {});
    },
    [me, tell, refetch, t],
  );
}
