import { startTransition } from "react";
import { toast } from "@/components/toast/toast";
import { WRITE_AGAIN } from "../../conversation/composer/write-again";
import type { Place } from "../../place";
import { undoAction } from "./undo-actions";

/** `none`, `withdrawn`, `sent` and `spoken` say what the requester knows; `write` opens the letter that sets it right. */
export type UndoWords = Record<"undo" | "none" | "withdrawn" | "sent" | "spoken" | "write", string>;

/** Takes an applied request back, and says what the requester has been told already. */
export function undo(place: Place, request: number, words: UndoWords): Promise<void> {
  return new Promise((resolve) => {
    startTransition(async () => {
      const after = await undoAction(place, request);
      if (after.ok) sayUndone(after.value, words);
      else toast({ text: [after.message, ...after.errors.map(({ message }) => message)].join(" "), tone: "danger" });
      resolve();
    });
  });
}

function sayUndone(undone: Extract<Awaited<ReturnType<typeof undoAction>>, { ok: true }>["value"], words: UndoWords) {
  const { notified, correction } = undone;
  const write = () => window.dispatchEvent(new CustomEvent(WRITE_AGAIN, { detail: correction }));
  toast({
    text: words[notified],
    tone: notified === "sent" || notified === "spoken" ? "warning" : "success",
    action: correction ? { label: words.write, run: write } : undefined,
  });
}
