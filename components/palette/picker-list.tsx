"use client";

import { Command } from "cmdk";
import { useState } from "react";
import { Modal } from "@/components/dialog/modal";
import type { PickerProps } from "./picker";

/** @param typed what was typed before the list was there */
export function PickerList({ choices, labels, typed, pick, close }: PickerProps & { typed: string }) {
  const [query, setQuery] = useState(typed);
  return (
    <Modal aria-label={labels.title} close={close} className="mt-[12vh] mb-auto w-[min(36rem,calc(100vw-1.5rem))]">
      <Command label={labels.title} loop>
        <Command.Input
          value={query}
          onValueChange={setQuery}
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
