"use client";

import { type ReactNode, useActionState, useEffect, useLayoutEffect, useRef, useState, useTransition } from "react";
import { FormContext } from "@/app/form/form-context";
import type { FormState } from "@/app/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { useOptimisticPart } from "@/components/ticket/optimistic-part";
import { toast } from "@/components/toast/toast";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import { useRefusalSpot } from "../../form/refusal-spot";
import { unexplained, type VerbAction } from "../../form/verb-form";
import { UNDO_KEY } from "../../key-targets";
import type { Place } from "../../place";
import { type UndoWords, undo } from "../undo/undo";
import { previewAction } from "./preview-actions";

type Drawn = { body: ReactNode; mark: string | null; stopped: boolean };

type Props = {
  place: Place;
  request: number;
  action: VerbAction;
  /** The preview as the page was drawn. */
  drawn: Drawn;
  /** What the request is drawn as while the act runs. */
  becomes: "applied" | "awaiting_approval";
  primary: boolean;
  labels: Record<"open" | "title" | "confirm" | "cancel" | "done", string>;
  /** Where the act can be taken back. */
  undoWords: UndoWords | null;
  /** The key that opens it, drawn. */
  keyHint: ReactNode;
  /** Fields that go with the act, above its button. */
  children?: ReactNode;
};

const PAUSE_MS = 250;

/** Applies a request in two presses: the first shows exactly what will change, the second does that and nothing else. */
export function ApplyPanel({
  place,
  request,
  action,
  drawn,
  becomes,
  primary,
  labels,
  undoWords,
  keyHint,
  children,
}: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState(false);
  const { preview, loading, typed, look } = usePreview(request, form, drawn, open);
  const { state, submit } = useApplying({ action, place, request, becomes, done: labels.done, undoWords, form });

  const show = () => {
    setOpen(true);
    if (typed()) look();
  };
  const close = () => setOpen(false);
  useFocusOnTurn(form, open);

  return (
    <FormContext value={state && !state.ok ? state : null}>
      <form
        ref={form}
        action={submit}
        noValidate
        className="contents"
        onInput={() => open && look()}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !open) return;
          event.preventDefault();
          event.stopPropagation();
          close();
        }}
      >
        <div className="flex w-full flex-col gap-3 empty:hidden">{children}</div>
        {open ? (
          <section
            aria-label={labels.title}
            data-preview
            className="w-full rounded-md border border-accent-line bg-accent-tint/40 p-3"
          >
            <p className="mb-2 text-sm font-semibold">{labels.title}</p>
            <div aria-live="polite" aria-busy={loading} className={loading ? "opacity-60" : ""}>
              {preview.body}
            </div>
            <input type="hidden" name="mark" value={preview.mark ?? ""} />
            <div className="mt-3 flex flex-wrap gap-2">
              <SubmitButton data-confirm variant={preview.stopped ? "secondary" : "primary"} aria-disabled={loading}>
                {labels.confirm}
                <Key keys="enter" />
              </SubmitButton>
              <Button variant="ghost" onClick={close}>
                {labels.cancel}
                <Key keys="escape" />
              </Button>
            </div>
          </section>
        ) : (
          <Button
            data-key-target="apply"
            aria-expanded={false}
            variant={primary ? "primary" : "secondary"}
            onClick={show}
          >
            {labels.open}
            {keyHint}
          </Button>
        )}
      </form>
    </FormContext>
  );
}

/** The focus goes to the confirmation as it is drawn, so that no key is lost in between, and back when it goes. */
function useFocusOnTurn(form: React.RefObject<HTMLFormElement | null>, open: boolean) {
  const was = useRef(open);
  useLayoutEffect(() => {
    if (was.current === open) return;
    was.current = open;
    const target = open ? "[data-confirm]" : "[data-key-target=apply]";
    form.current?.querySelector<HTMLElement>(target)?.focus();
  }, [form, open]);
}

/** The preview that is shown: the page's own, or one asked anew for what was typed. */
function usePreview(request: number, form: React.RefObject<HTMLFormElement | null>, drawn: Drawn, open: boolean) {
  const [asked, setAsked] = useState<Drawn | null>(null);
  const [loading, start] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = () =>
    [...new FormData(form.current ?? undefined)].some(([name, value]) => name !== "mark" && value !== "");

  const ask = () =>
    start(async () => {
      if (!form.current) return;
      const after = await previewAction(request, new FormData(form.current));
      if (after.ok) setAsked(after.value);
    });
  const look = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, asked || !open ? PAUSE_MS : 0);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  // The page was drawn anew: what was asked before is out of date.
  const latest = useRef(drawn.mark);
  const askAgain = useRef(ask);
  askAgain.current = ask;
  useEffect(() => {
    if (latest.current === drawn.mark) return;
    latest.current = drawn.mark;
    setAsked((before) => {
      if (before) askAgain.current();
      return before;
    });
  }, [drawn.mark]);
  return { preview: asked ?? drawn, loading, typed, look };
}

type Applying = Pick<Props, "action" | "place" | "request" | "becomes" | "undoWords"> & {
  done: string;
  form: React.RefObject<HTMLFormElement | null>;
};

function useApplying({ action, place, request, becomes, done, undoWords, form }: Applying) {
  const spot = useRefusalSpot();
  const { draw } = useOptimisticPart();
  const [state, submit] = useActionState(async (before: FormState<unknown> | null, sent: FormData) => {
    spot.show(null);
    const card = form.current?.closest<HTMLElement>("[data-request]");
    draw(becomes);
    card?.focus({ preventScroll: true });
    const after = await action(before, sent);
    if (after.ok) {
      const run = () => undoWords && undo(place, request, undoWords);
      toast({ text: done, action: undoWords ? { label: undoWords.undo, keys: UNDO_KEY, run } : undefined });
    } else spot.show(unexplained(after, sent));
    return after;
  }, null);
  return { state, submit };
}

function Key({ keys }: { keys: string }) {
  return (
    <span aria-hidden className="pointer-coarse:hidden">
      <KeyHint keys={keys} />
    </span>
  );
}
