"use client";

import { useTranslations } from "next-intl";
import { Glyph } from "@/components/icons/glyph";

/** Takes a ticket into what is done to several at once. With Shift: all from the last one on. */
export function SelectBox({
  number,
  selected,
  onSelect,
}: {
  number: number;
  selected: boolean;
  onSelect: (number: number, range: boolean) => void;
}) {
  const t = useTranslations("queue.row");
  return (
    <label className="relative z-1 -m-1.5 inline-flex size-7 items-center justify-center pointer-coarse:size-9">
      <input
        type="checkbox"
        aria-label={t("select", { number: String(number) })}
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
