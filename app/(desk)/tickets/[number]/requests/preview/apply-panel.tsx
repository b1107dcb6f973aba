"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { FormContext } from "@/app/form/form-context";
import type { VerbAction } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import type { Place } from "../../place";
import { useApplying } from "./use-applying";
import { useFocusOnTurn } from "./use-focus-on-turn";
import { type Drawn, usePreview } from "./use-preview";

type Props = {
  place: Place;
  request: number;
  action: VerbAction;
  /** The preview as the page was drawn. */
  drawn: Drawn;
  /** What the request is drawn as while the act runs. */
  becomes: "applied" | "awaiting_approval";
  primary: boolean;
  /** What applying is here: done, or put forward for approval. */
  verb: "apply" | "forward";
  /** Whether the act can be taken back. */
  undoable: boolean;
  /** The key that opens it, drawn. */
  keyHint: ReactNode;
  /** Fields that go with the act, above its button. */
  children?: ReactNode;
};

/** Applies a request in two presses: the first shows exactly what will change, the second does that and nothing else. */
export function ApplyPanel({
  place,
  request,
  action,
  drawn,
  becomes,
  primary,
  verb,
  undoable,
  keyHint,
  children,
}: Props) {
  const t = useTranslations("preview.panel");
  const verbName = useTranslations("ticket.request.verb");
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState(false);
  const { preview, loading, typed, look } = usePreview(request, form, drawn, open);
  const { state, submit } = useApplying({ action, place, request, becomes, verb, undoable, form });

  const show = () => {
    setOpen(true);
    if (typed()) look();
  };
  const title = t(verb === "forward" ? "titleForward" : "title");
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
            aria-label={title}
            data-preview
            className="w-full rounded-md border border-accent-line bg-accent-tint/40 p-3"
          >
            <p className="mb-2 text-sm font-semibold">{title}</p>
            <div aria-live="polite" aria-busy={loading} className={loading ? "opacity-60" : ""}>
              {preview.body}
            </div>
            <input type="hidden" name="mark" value={preview.mark ?? ""} />
            <div className="mt-3 flex flex-wrap gap-2">
              <SubmitButton data-confirm variant={preview.stopped ? "secondary" : "primary"} aria-disabled={loading}>
                {t(`confirm.${verb}`)}
                <Key keys="enter" />
              </SubmitButton>
              <Button variant="ghost" onClick={close}>
                {t("cancel")}
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
            {verbName(verb)}
            {keyHint}
          </Button>
        )}
      </form>
    </FormContext>
  );
}

function Key({ keys }: { keys: string }) {
  return (
    <span aria-hidden className="pointer-coarse:hidden">
      <KeyHint keys={keys} />
    </span>
  );
}
