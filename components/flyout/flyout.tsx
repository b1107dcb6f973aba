"use client";

import { type ReactNode, useId, useRef } from "react";
import { type ButtonLook, buttonClass } from "@/components/ui/button-class";
import { FlyoutContext } from "./flyout-context";

const CONTROLS = ":is(input:not([type=hidden]), select, textarea, button):enabled";

/**
 * A button and what it opens, over the page, so that nothing moves. On a phone it is a sheet at the foot of the window. The first
 * field has the focus before the press is over: no key that follows can go to the page.
 */
export function Flyout({
  label,
  name,
  id,
  keyTarget,
  look = { variant: "ghost" },
  children,
}: {
  /** What stands on the button. */
  label: ReactNode;
  /** What a screen reader calls what opens. */
  name: string;
  id?: string;
  /** What a key of the part it stands in presses it by. */
  keyTarget?: string;
  look?: ButtonLook;
  children: ReactNode;
}) {
  const panelId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const close = () => panel.current?.hidePopover();
  return (
    <>
      <button
        type="button"
        id={id}
        data-key-target={keyTarget}
        popoverTarget={panelId}
        aria-haspopup="dialog"
        className={buttonClass(look)}
        onClick={() => markFirst(panel.current)}
      >
        {label}
      </button>
      <div
        ref={panel}
        id={panelId}
        popover="auto"
        role="dialog"
        aria-label={name}
        className="flyout max-h-[min(32rem,75dvh)] w-[min(27rem,calc(100vw-1rem))] overflow-y-auto overscroll-contain p-3.5 text-left max-sm:inset-x-2 max-sm:top-auto max-sm:bottom-2 max-sm:m-0 max-sm:w-auto max-sm:[position-area:none]"
      >
        <FlyoutContext value={{ close }}>{children}</FlyoutContext>
      </div>
    </>
  );
}

/** The browser gives the focus to what is marked so, as it opens the panel at the end of the press. */
function markFirst(panel: HTMLElement | null): void {
  for (const marked of panel?.querySelectorAll("[autofocus]") ?? []) marked.removeAttribute("autofocus");
  panel?.querySelector(CONTROLS)?.setAttribute("autofocus", "");
}
