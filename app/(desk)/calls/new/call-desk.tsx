"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { ShownCall } from "../unfinished/read-unfinished";
import { type Announced, type Draft, emptyDraft, type FirstLook, type NamedRegion } from "./call";
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
  /** Stands here instead when an announced call was logged before the page was opened, and above when another was. */
  loggedBefore: ReactNode;
};

/**
 * The desk of one call after another. Once something is typed the address names the draft, so that a reload brings it back; and
 * what is drawn for another address than that is another call, while the same one drawn anew loses nothing of what is typed.
 */
export function CallDesk(props: CallProps) {
  const address = useSearchParams().get("draft");
  const [opened, setOpened] = useState(() => (address ? atAddress(props, address) : props));
  const [named, setNamed] = useState(opened.place);
  const [drawn, setDrawn] = useState(props.begun.key);
  if (props.begun.key !== drawn) {
    setDrawn(props.begun.key);
    if (props.place !== named) {
      setOpened(props);
      setNamed(props.place);
    }
  }
  const name = (key: string | null) => {
    setNamed(key ? `draft=${key}` : "");
    window.history.replaceState(null, "", key ? `/calls/new?draft=${key}` : "/calls/new");
  };
  const { announced, unfinished } = props;
  return <CallForm key={opened.begun.key} {...opened} announced={announced} unfinished={unfinished} onName={name} />;
}

/** Going back in the browser brings the page as it was drawn first, at the address that it was given later. */
function atAddress(props: CallProps, key: string): CallProps {
  if (props.place === `draft=${key}` || props.announced) return props;
  const first: FirstLook = { found: { hits: [], isPhone: false, answered: "" }, caller: null };
  return { ...props, place: `draft=${key}`, kept: null, begun: emptyDraft(key), first, loggedBefore: null };
}
