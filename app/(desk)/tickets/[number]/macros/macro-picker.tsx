"use client";

import { Command } from "cmdk";
import { Modal } from "@/components/dialog/modal";

/** A macro to choose, with what it does, step by step. */
export type MacroChoice = { id: number; name: string; steps: string[] };

/** Chooses a macro by a few letters of its name or of what it does. */
export function MacroPicker({
  macros,
  labels,
  pick,
  close,
}: {
  macros: MacroChoice[];
  labels: Record<"title" | "search" | "nothing" | "none", string>;
  pick: (macro: MacroChoice) => void;
  close: () => void;
}) {
  return (
    <Modal aria-label={labels.title} close={close} className="mt-[12vh] mb-auto w-[min(36rem,calc(100vw-1.5rem))]">
      <Command label={labels.title} loop>
        <Command.Input
          autoFocus
          placeholder={labels.search}
          className="h-12 w-full border-b border-line bg-transparent px-4 text-md text-ink outline-none"
        />
        <Command.List className="max-h-[min(26rem,60vh)] overflow-y-auto overscroll-contain p-1.5">
          <Command.Empty className="px-3 py-8 text-center text-pretty text-muted">
            {macros.length ? labels.nothing : labels.none}
          </Command.Empty>
          {macros.map((macro) => (
            <Command.Item
              key={macro.id}
              value={`${macro.name} ${macro.id}`}
              keywords={macro.steps}
              onSelect={() => {
                close();
                pick(macro);
              }}
              className="flex min-h-11 flex-col justify-center gap-1 rounded-md px-2.5 py-2 text-ink data-[selected=true]:bg-accent-tint"
            >
              <span className="font-medium">{macro.name}</span>
              <span className="text-sm text-pretty text-muted">
                {macro.steps.map((step, index) => `${index + 1}. ${step}`).join("  ")}
              </span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Modal>
  );
}
