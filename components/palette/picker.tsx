"use client";

import { Command } from "cmdk";
import type { ReactNode } from "react";
import { Modal } from "@/components/dialog/modal";

/** Something to choose: found by its name and by `keywords`, shown with `note` below its name. */
export type Choice = { id: number; name: string; note: ReactNode; keywords: string[] };

/** Chooses from a list by a few letters. */
export function Picker({
  choices,
  labels,
  pick,
  close,
}: {
  choices: Choice[];
  labels: Record<"title" | "search" | "nothing" | "none", string>;
  pick: (choice: Choice) => void;
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
            {choices.length ? labels.nothing : labels.none}
          </Command.Empty>
          {choices.map((choice) => (
            <Command.Item
              key={choice.id}
              value={`${choice.name} ${choice.id}`}
              keywords={choice.keywords}
              onSelect={() => {
                close();
                pick(choice);
              }}
              className="flex min-h-11 flex-col justify-center gap-0.5 rounded-md px-2.5 py-1.5 text-ink data-[selected=true]:bg-accent-tint"
            >
              <span className="font-medium">{choice.name}</span>
              <span className="text-sm text-pretty text-muted">{choice.note}</span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Modal>
  );
}
