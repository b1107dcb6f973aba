"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";
import { newUuid } from "@/app/new-uuid";
import type { ShownCall } from "../unfinished/read-unfinished";
import { type Announced, type Draft, emptyDraft, type FirstLook, isKey, type NamedRegion } from "./call";
import type { Kept } from "./call-draft";
import { CallForm } from "./call-form";

export type CallProps = {
  /** What the address asked for: `call=7`, `draft=…`, or nothing for a call that begins. */
  place: string;
  regions: NamedRegion[];
  serverNow: number;
  /** What was typed before, the call as it begins otherwise, and who is known to be calling then. */
  kept: Kept | null;
  begun: Draft;
  first: FirstLook;
  announced: Announced | null;
  unfinished: ShownCall[];
  /** Who may be asked to call back. */
  colleagues: { id: string; name: string }[];
  /** Stands here instead when an announced call was logged before the page was opened, and above when another was. */
  loggedBefore: ReactNode;
};

/**
 * The desk of one call after another. Once something is typed the address names the draft, so that a reload brings it back. Another
 * address is another call, while the same one drawn anew loses nothing of what is typed.
 */
export function CallDesk(props: CallProps) {
  const at = placeIn(useSearchParams());
  const [{ opened, turn }, setOpened] = useState(() => ({
    opened: at === props.place ? props : undrawn(props, at),
    turn: 0,
  }));
  /** The address of the call on the screen, also before the browser has it. */
  const [named, setNamed] = useState(at);
  /** Addresses that were given here and are still on their way through the router: it may draw an older one after a newer. */
  const [given, setGiven] = useState<string[]>([]);
  const [seen, setSeen] = useState({ at, begun: props.begun });
  if (at !== seen.at || props.begun !== seen.begun) {
    // The page drawn anew under the address that was left is no other call either.
    const isLeft = at === seen.at && given.length > 0;
    setSeen({ at, begun: props.begun });
    setGiven(at === named ? [] : given.slice(given.indexOf(at) + 1));
    if (at !== named && !isLeft && !given.includes(at)) {
      setNamed(at);
      setOpened({ opened: props.begun === seen.begun ? undrawn(props, at) : props, turn: turn + 1 });
    }
  }
  const name = (key: string | null) => {
    const place = key ? `draft=${key}` : "";
    if (place === named) return;
    setNamed(place);
    setGiven(at === named ? [place] : [...given, place]);
    window.history.replaceState(null, "", key ? `/calls/new?draft=${key}` : "/calls/new");
  };
  const { announced, unfinished } = props;
  return <CallForm key={turn} {...opened} announced={announced} unfinished={unfinished} onName={name} />;
}

/** What an address asks for, as in {@link CallProps.place}. */
function placeIn(address: URLSearchParams): string {
  const [call, draft] = [address.get("call"), address.get("draft")];
  return call ? `call=${call}` : isKey(draft) ? `draft=${draft}` : "";
}

/**
 * A call whose address the server was not asked for: it takes one that names a draft for the page that it had before. What is kept
 * comes later.
 */
function undrawn(props: CallProps, place: string): CallProps {
  if (place.startsWith("call=")) return props;
  const begun = emptyDraft(place ? place.slice("draft=".length) : newUuid());
  const first: FirstLook = { found: { hits: [], isPhone: false, answered: "" }, caller: null };
  return { ...props, place, kept: null, begun, first, announced: null, loggedBefore: null };
}
