"use client";

import { Command } from "cmdk";
import { KeyHint } from "@/components/ui/key-hint";
import type { Answer } from "./lines";
import { MarkedText } from "./marked-text";

/** Lines of the palette under their heading. */
export function PaletteGroup({ heading, lines }: { heading: string; lines: Answer[] }) {
  return (
    <Command.Group
      heading={heading}
      className="pb-1 text-xs font-medium text-muted [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5"
    >
      {lines.map(({ id, label, icon, note, keys, found, run }) => (
        <Command.Item
          key={id}
          value={id}
          onSelect={run}
          className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-base font-normal text-ink data-[selected=true]:bg-accent-tint pointer-coarse:min-h-11"
        >
          {icon && <span className="text-muted">{icon}</span>}
          <span className="truncate">
            <MarkedText text={label} spans={found?.spans ?? []} />
          </span>
          {note && <span className="min-w-0 truncate text-sm text-muted">{note}</span>}
          {keys && <KeyHint keys={keys} className="ml-auto shrink-0" />}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
