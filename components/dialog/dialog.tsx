"use client";

import { type ReactNode, useCallback, useId, useLayoutEffect, useRef, useState } from "react";
import { Glyph } from "@/components/icons/glyph";
import { type ButtonLook, buttonClass } from "@/components/ui/button-class";
import { homeOf, Modal } from "./modal";

/** A button and the window it opens. The way out comes last, so that Tab goes through fields and verbs first. */
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
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const button = useKeptFocus();
  const id = useId();
  return (
    <>
      <button
        ref={button}
        id={triggerId}
        type="button"
        aria-haspopup="dialog"
        className={buttonClass(look)}
        onClick={() => setOpen(true)}
      >
        {trigger}
      </button>
      <Modal
        open={open}
        close={close}
        aria-labelledby={`${id}-title`}
        aria-describedby={description ? `${id}-description` : undefined}
        className="my-auto w-[min(30rem,calc(100vw-2rem))] text-left font-normal whitespace-normal"
      >
        <div className="relative p-5">
          <div className="mb-4 pr-10">
            <h2 id={`${id}-title`} tabIndex={-1} className="text-md font-semibold text-balance outline-none">
              {title}
            </h2>
            {description && (
              <p id={`${id}-description`} className="mt-1 text-pretty text-muted">
                {description}
              </p>
            )}
          </div>
          {typeof children === "function" ? children(close) : children}
          <button
            type="button"
            aria-label={closeLabel}
            title={closeLabel}
            onClick={close}
            className={buttonClass({ variant: "ghost", size: "sm" }, "absolute top-4 right-3.5 aspect-square px-0!")}
          >
            <Glyph path="M18 6 6 18M6 6l12 12" />
          </button>
        </div>
      </Modal>
    </>
  );
}

/** When the button goes because what it asked for is done, the focus stays on the part of the page that it stood in. */
function useKeptFocus() {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const drawn = button.current;
    const home = homeOf(drawn);
    return () => {
      if (drawn === document.activeElement) home?.focus({ preventScroll: true });
    };
  }, []);
  return button;
}
