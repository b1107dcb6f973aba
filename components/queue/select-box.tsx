"use client";

import { Glyph } from "@/components/icons/glyph";

/** Takes a ticket into what is done to several at once. With Shift: all from the last one on. */
export function SelectBox({
  number,
  label,
  selected,
  onSelect,
}: {
  number: number;
  /** Holds `{number}`. */
  label: string;
  selected: boolean;
  onSelect: (number: number, range: boolean) => void;
}) {
  return (
    <label className="relative z-1 -m-1.5 inline-flex size-7 items-center justify-center pointer-coarse:size-9">
      <input
        type="checkbox"
        aria-label={label.replace("{number}", String(number))}
        checked={selected}
        onChange={() => {}}
        onClick={(event) => onSelect(number, event.shiftKey)}
        className="peer size-4 appearance-none rounded-sm border border-control bg-surface checked:border-accent checked:bg-accent"
      />
      <Glyph
        path="M20 6 9 17l-5-5"
        size={12}
        className="pointer-events-none invisible absolute text-on-solid peer-checked:visible"
      />
    </label>
  );
}
