"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { Glyph } from "@/components/icons/glyph";
import { type ButtonLook, buttonClass } from "@/components/ui/button-class";
import { useTypeahead } from "./use-typeahead";

type Props = {
  /** What stands on the button. */
  label: ReactNode;
  look?: ButtonLook;
  items: { value: string; label: string }[];
  onChoose: (value: string) => void;
};

/**
 * A button and the commands it opens, in the browser's own popover, which closes on Escape and on a press outside and gives the
 * focus back. On a phone it is a sheet at the foot of the window, as its button may stand in a row that scrolls sideways. Nothing is done before Enter, Space or a press: arrows, Home, End and letters only go through them.
 */
export function Menu({ label, look, items, onChoose }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const all = () => [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const find = useTypeahead();

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const elements = all();
    const at = elements.indexOf(document.activeElement as HTMLElement);
    const to = targetOf(event.key, at, elements.length) ?? find(event, elements, at);
    if (event.key === "Tab") list.current?.hidePopover();
    if (to === null) return;
    event.preventDefault();
    elements[to]?.focus();
  };

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        className={buttonClass(look ?? {})}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          if (!list.current?.matches(":popover-open")) event.currentTarget.click();
        }}
      >
        {label}
        <Glyph path="m6 9 6 6 6-6" size={14} className="text-muted" />
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={typeof label === "string" ? label : undefined}
        onKeyDown={press}
        onToggle={(event) => event.newState === "open" && all()[0]?.focus()}
        className="flyout max-h-[min(24rem,60dvh)] min-w-40 overflow-y-auto overscroll-contain p-1 max-sm:inset-x-2 max-sm:top-auto max-sm:bottom-2 max-sm:m-0 max-sm:w-auto max-sm:[position-area:none]"
      >
        {items.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              list.current?.hidePopover();
              onChoose(value);
            }}
            className="flex min-h-8 w-full items-center rounded-md px-2.5 text-left hover:bg-sunken focus-visible:-outline-offset-2 pointer-coarse:min-h-11"
          >
            {label}
          </button>
        ))}
      </div>
    </>
  );
}

/** Which of `count` a key leads to from the one `at`; null when it leads nowhere. */
function targetOf(key: string, at: number, count: number): number | null {
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
