"use client";

import { Command } from "cmdk";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { Modal } from "@/components/dialog/modal";
import { Glyph } from "@/components/icons/glyph";
import { useHeldUntil } from "@/components/keys/use-held-until";
import { useGo } from "@/components/network/use-go";
import { Spinner } from "@/components/ui/spinner";
import { activeBindings, isInForce, runBinding } from "./bindings";
import { answersTo, type Group, type Line } from "./lines";
import { PaletteGroup } from "./palette-group";
import { recentPlaces } from "./recent-places";
import { type PaletteHit, useHits } from "./use-hits";

/** A line that is there on every screen: goes to `href`, or sends the CustomEvent `event` to `window`. */
export type PaletteItem = { label: string; icon?: ReactNode; keys?: string; words?: string[] } & (
  | { href: string }
  | { event: string }
);

export type PaletteProps = {
  places: PaletteItem[];
  actions: PaletteItem[];
  /** Finds tickets and people: asked `?q=` once the reader pauses, with two letters or more; answers `PaletteHit[]`. */
  searchAt?: string;
  /** What had the focus when the palette opened: verbs may be about it. */
  from: Element | null;
  /** What was typed before it was there. */
  typed: string;
  close: () => void;
};

/** Go anywhere, do anything, find anyone: one field and a list, by keyboard alone. */
export function Palette(props: PaletteProps) {
  const t = useTranslations("shell.palette");
  const { close } = props;
  const [query, setQuery] = useState(props.typed);
  const { hits, searching, failed, settled } = useHits(query, props.searchAt);
  const fixed = useFixedGroups(props);
  const go = useRun(close);
  const groups = answersTo(query, [...fixed, ...useHitGroups(hits, go)], settled);
  const isThere = settled || groups.length > 0;
  const hold = useHeldUntil(isThere);

  return (
    <Modal
      aria-label={t("title")}
      close={close}
      onKeyDownCapture={(event) => event.key === "Enter" && !isThere && hold(event)}
      className="mt-3 mb-auto w-[min(36rem,calc(100vw-1.5rem))] sm:mt-[12vh]"
    >
      <Command label={t("title")} shouldFilter={false} loop>
        <div className="flex items-center gap-2.5 border-b border-line px-4 text-muted">
          {searching ? <Spinner /> : <Glyph path="m21 21-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0" />}
          <Command.Input
            value={query}
            onValueChange={setQuery}
            autoFocus
            placeholder={t("placeholder")}
            className="h-12 w-full bg-transparent text-md text-ink outline-none"
          />
        </div>
        <Command.List label={t("title")} className="max-h-[min(26rem,60dvh)] overflow-y-auto overscroll-contain p-1.5">
          {failed && <p className="px-2.5 py-1.5 text-sm text-warning-ink">{t("failed")}</p>}
          {settled && <Command.Empty className="px-3 py-8 text-center text-muted">{t("nothing")}</Command.Empty>}
          {groups.map((group) => (
            <PaletteGroup key={group.name} heading={group.heading} lines={group.lines} />
          ))}
        </Command.List>
      </Command>
      <p role="status" className="sr-only">
        {failed ? t("failed") : query && settled && groups.length === 0 ? t("nothing") : ""}
      </p>
    </Modal>
  );
}

/** What is there whatever is typed, as it was when the palette opened. */
function useFixedGroups({ places, actions, from, close }: PaletteProps): Group[] {
  const t = useTranslations("shell.palette");
  const open = usePathname();
  const go = useRun(close);
  return useMemo(() => {
    const known = (item: PaletteItem): Line => ({
      ...item,
      id: "href" in item ? item.href : item.event,
      run: () => go(item),
    });
    const verbs = activeBindings("passing", "screen").filter((binding) => isInForce(binding, from));
    const lines = {
      recent: recentPlaces(open).map((place): Line => ({ ...place, id: `recent ${place.href}`, run: () => go(place) })),
      verbs: verbs.map(
        (binding): Line => ({
          id: `verb ${binding.keys}`,
          label: binding.label,
          keys: binding.keys,
          run: () => {
            flushSync(close);
            runBinding(binding, document.activeElement, (href) => go({ href }));
          },
        }),
      ),
      places: places.map(known),
      actions: actions.map(known),
    };
    return (["verbs", "recent", "places", "actions"] as const).map((name) => ({
      name,
      heading: t(name),
      lines: lines[name],
    }));
  }, [t, places, actions, from, open, go, close]);
}

function useRun(close: () => void) {
  const way = useGo();
  return useMemo(
    () => (item: { href: string } | { event: string }) => {
      flushSync(close);
      if ("href" in item) way(item.href);
      else window.dispatchEvent(new CustomEvent(item.event));
    },
    [way, close],
  );
}

function useHitGroups(hits: PaletteHit[], go: (item: { href: string }) => void): Group[] {
  const t = useTranslations("shell.palette");
  return (
    [
      ["ticket", t("tickets")],
      ["person", t("people")],
    ] as const
  ).map(([kind, heading]) => ({
    name: kind,
    heading,
    judged: true,
    lines: hits
      .filter((hit) => hit.kind === kind)
      .map(({ title, note, href }) => ({ id: `hit ${href}`, label: title, note, run: () => go({ href }) })),
  }));
}
