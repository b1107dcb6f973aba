import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast } from "@/components/toast/toast";
import { runBulk } from "./bulk/run-bulk";
import { type RowChoice, rowAct } from "./row-acts";

/** Does to tickets what a key asks for: done, refused and taken back as from the bar of the selected. */
export function useRowActs(refetch: (numbers: number[]) => Promise<void>) {
  const t = useTranslations("queue.bulk");
  return useCallback(
    async (choice: RowChoice, numbers: number[]) => {
      const act = rowAct(choice);
      try {
        const { done, refused } = await runBulk(
          numbers.map((number) => ({ number, act })),
          () => {},
        );
        const back = done.flatMap(({ number, back }) => (back ? [{ number, act: back }] : []));
        const takeBack = async () => {
          const { done } = await runBulk(back, () => {});
          toast({ text: t("undone", { count: done.length }) });
          await refetch(numbers);
        };
        if (done.length > 0)
          toast({
            text: t(`done.${act.verb}`, { count: done.length }),
            action: { label: t("undo"), keys: "z", run: takeBack },
          });
        for (const { number, why } of refused.slice(0, 2)) toast({ text: `#${number}: ${why}`, tone: "warning" });
      } catch {
        toast({ text: t("failed"), tone: "danger" });
      }
      await refetch(numbers).catch(() => {});
    },
    [refetch, t],
  );
}
