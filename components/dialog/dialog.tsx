"use client";

import { type ReactNode, useId, useRef } from "react";
import { Glyph } from "@/components/icons/glyph";
import { type ButtonLook, buttonClass } from "@/components/ui/button-class";

/**
 * A button and the window it opens: the browser's own modal `<dialog>`, which keeps the focus in, closes on Escape
 * and on a press outside, and gives the focus back.
 */
export function Dialog({
  trigger,
  triggerId,
  look = {},
  title,
  description,
  closeLabel,
  children,
}: {
  /** What stands on the button. */
  trigger: ReactNode;
  triggerId?: string;
  look?: ButtonLook;
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  /** The body; given `close` when it is a function. */
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const window = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = () => window.current?.close();
  return (
    <>
      <button
        id={triggerId}
        type="button"
        aria-haspopup="dialog"
        className={buttonClass(look)}
        onClick={() => window.current?.showModal()}
      >
        {trigger}
      </button>
      <dialog
        ref={window}
        aria-labelledby={`${id}-title`}
        closedby="any"
        className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded-xl bg-raised p-0 text-left font-normal whitespace-normal text-ink shadow-raised"
      >
        <div className="p-5">
          <div className="mb-4 flex items-start justify-between gap-4">
            <div className="min-w-0">
              <h2 id={`${id}-title`} className="text-md font-semibold text-balance">
                {title}
              </h2>
              {description && <p className="mt-1 text-pretty text-muted">{description}</p>}
            </div>
            <button
              type="button"
              aria-label={closeLabel}
              title={closeLabel}
              onClick={close}
              className={buttonClass({ variant: "ghost", size: "sm" }, "-mt-1 -mr-1.5 aspect-square px-0!")}
            >
              <Glyph path="M18 6 6 18M6 6l12 12" />
            </button>
          </div>
          {typeof children === "function" ? children(close) : children}
        </div>
      </dialog>
    </>
  );
}
