"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Glyph } from "@/components/icons/glyph";
import { KeyHint } from "@/components/ui/key-hint";
import { Spinner } from "@/components/ui/spinner";
import { Modal } from "./modal";
import { type PaletteHit, useHits } from "./use-hits";

/** A line of the palette: goes to `href`, or sends the CustomEvent `event` to `window`. */
export type PaletteItem = { label: string; icon?: ReactNode; keys?: string } & ({ href: string } | { event: string });

export type PaletteProps = {
  labels: Record<"title" | "placeholder" | "nothing" | "places" | "actions" | "tickets" | "people", string>;
  places: PaletteItem[];
  actions: PaletteItem[];
  /** Finds tickets and people; asked once the reader pauses, with two letters or more. */
  search?: (query: string) => Promise<PaletteHit[]>;
  close: () => void;
};

/** Go anywhere, do anything, find anyone: one field and a list, by keyboard alone. */
export function Palette({ labels, places, actions, search, close }: PaletteProps) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const { hits, searching } = useHits(query, search);

  const run = (item: PaletteItem | PaletteHit) => {
    close();
    if ("href" in item) router.push(item.href);
    else window.dispatchEvent(new CustomEvent(item.event));
  };

  return (
    <Modal label={labels.title} close={close} className="mt-[12vh] mb-auto w-[min(36rem,calc(100vw-1.5rem))]">
      <Command label={labels.title} loop>
        <div className="flex items-center gap-2.5 border-b border-line px-4 text-muted">
          {searching ? <Spinner /> : <Glyph path="m21 21-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0" />}
          <Command.Input
            value={query}
            onValueChange={setQuery}
            autoFocus
            placeholder={labels.placeholder}
            className="h-12 w-full bg-transparent text-md text-ink outline-none"
          />
        </div>
        <Command.List className="max-h-[min(24rem,60vh)] overflow-y-auto overscroll-contain p-1.5">
          <Command.Empty className="px-3 py-8 text-center text-muted">{labels.nothing}</Command.Empty>
          <Group
            heading={labels.tickets}
            items={hits.filter(({ kind }) => kind === "ticket").map(hitItem)}
            run={run}
            query={query}
          />
          <Group
            heading={labels.people}
            items={hits.filter(({ kind }) => kind === "person").map(hitItem)}
            run={run}
            query={query}
          />
          <Group heading={labels.places} items={places} run={run} />
          <Group heading={labels.actions} items={actions} run={run} />
        </Command.List>
      </Command>
    </Modal>
  );
}

function hitItem({ title, note, href }: PaletteHit) {
  return { label: title, note, href };
}

/** `query` makes the items of a search match whatever was typed: the server has judged them already. */
function Group({
  heading,
  items,
  run,
  query,
}: {
  heading: string;
  items: (PaletteItem & { note?: string })[];
  run: (item: PaletteItem) => void;
  query?: string;
}) {
  if (items.length === 0) return null;
  return (
    <Command.Group
      heading={heading}
      className="pb-1 text-xs font-medium text-muted [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5"
    >
      {items.map((item) => (
        <Command.Item
          key={"href" in item ? item.href : item.event}
          value={"href" in item ? `${item.label} ${item.href}` : item.label}
          keywords={query ? [query] : undefined}
          onSelect={() => run(item)}
          className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-base font-normal text-ink data-[selected=true]:bg-accent-tint pointer-coarse:min-h-11"
        >
          {item.icon && <span className="text-muted">{item.icon}</span>}
          <span className="truncate">{item.label}</span>
          {item.note && <span className="truncate text-sm text-muted">{item.note}</span>}
          {item.keys && <KeyHint keys={item.keys} className="ml-auto" />}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
