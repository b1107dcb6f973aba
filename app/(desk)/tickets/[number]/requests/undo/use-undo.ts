import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { reach } from "@/app/reach";
import { toast } from "@/components/toast/toast";
import { WRITE_AGAIN } from "../../conversation/composer/write-again";
import type { Place } from "../../place";
import { undoAction } from "./undo-actions";

type Undone = Extract<Awaited<ReturnType<typeof undoAction>>, { ok: true }>["value"];

/** Takes an applied request back, and says what the requester has been told already; a letter that sets it right may be written. */
export function useUndo(): (place: Place, request: number) => Promise<void> {
  const t = useTranslations("preview.undo");
  const sayUndone = ({ notified, correction }: Undone) => {
    const write = () => window.dispatchEvent(new CustomEvent(WRITE_AGAIN, { detail: correction }));
    toast({
      text: t(notified),
      tone: notified === "sent" || notified === "spoken" ? "warning" : "success",
      action: correction ? { label: t("write"), run: write } : undefined,
    });
  };
  return (place, request) =>
    new Promise((resolve) => {
      startTransition(async () => {
        const after = await reach(undoAction(place, request));
        if (after.ok) sayUndone(after.value);
        else toast({ text: [after.message, ...after.errors.map(({ message }) => message)].join(" "), tone: "danger" });
        resolve();
      });
    });
}
