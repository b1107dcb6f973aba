"use client";

import { Command } from "cmdk";
import { Modal } from "@/components/dialog/modal";

/** A template to choose: `text` is what it is found by besides its name, `beginning` its first line. */
export type TemplateChoice = { id: number; name: string; beginning: string; text: string };

/** Chooses a template by a few letters of its name or text. */
export function TemplatePicker({
  templates,
  labels,
  pick,
  close,
}: {
  templates: TemplateChoice[];
  labels: Record<"title" | "search" | "none" | "nothing", string>;
  pick: (id: number) => void;
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
        <Command.List className="max-h-[min(24rem,60vh)] overflow-y-auto overscroll-contain p-1.5">
          <Command.Empty className="px-3 py-8 text-center text-pretty text-muted">
            {templates.length ? labels.nothing : labels.none}
          </Command.Empty>
          {templates.map(({ id, name, beginning, text }) => (
            <Command.Item
              key={id}
              value={`${name} ${id}`}
              keywords={[text]}
              onSelect={() => {
                close();
                pick(id);
              }}
              className="flex min-h-11 flex-col justify-center gap-0.5 rounded-md px-2.5 py-1.5 text-ink data-[selected=true]:bg-accent-tint"
            >
              <span className="font-medium">{name}</span>
              <span className="line-clamp-1 text-sm text-muted">{beginning}</span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Modal>
  );
}
