"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useShownDraft } from "@/app/drafts/use-draft-store";
import { newUuid } from "@/app/new-uuid";
import { toast } from "@/components/toast/toast";
import { addressOf } from "../unfinished/on-screen";
import { lookAtCalls } from "../unfinished/use-calls";
import { type Draft, emptyDraft } from "./call";
import { callDraft, type Kept } from "./call-draft";

/** What the page that was here before sent as it was left may arrive after it was asked for. */
const LATE_MS = [500, 2000];

type Begins = {
  call: number | null;
  kept: Kept | null;
  begun: Draft;
  /** The address names a draft that is not there yet. */
  awaited: boolean;
  onName: (key: string | null) => void;
};

/** The draft of the call on the screen, and how the next begins without anything of the last. */
export function useCallDraft({ call, kept, begun, awaited, onName }: Begins) {
  const t = useTranslations("calls.desk");
  const router = useRouter();
  const begin = (kept: Kept | null, draft: Draft) =>
    callDraft(call, kept, draft, () => toast({ text: t("gone"), tone: "danger" }));
  const [store, setStore] = useState(() => begin(kept, begun));
  const { content: draft, status } = useShownDraft(store);

  const name = useRef(onName);
  name.current = onName;
  const isNamed = call === null && status !== "none";
  useEffect(() => {
    if (isNamed) name.current(draft.key);
  }, [isNamed, draft.key]);
  const [isAwaited] = useState(awaited);
  useEffect(() => {
    const timers = isAwaited ? LATE_MS.map((ms) => setTimeout(store.refresh, ms)) : [];
    return () => timers.forEach(clearTimeout);
  }, [isAwaited, store]);
  useEffect(() => () => void store.settle().then(lookAtCalls), [store]);

  /** What is filled in stays with whom it is about, as an unfinished call; here another begins. */
  const putAside = (next: Partial<Draft> & Pick<Draft, "startedAt">) => {
    const fresh = { ...emptyDraft(newUuid()), ...next };
    if (call === null) {
      const other = begin(null, emptyDraft(fresh.key));
      setStore(other);
      other.change(fresh);
    } else {
      // The announced call goes on with the next caller: what belongs to this one gets a place of its own, under its own key.
      const theirs = callDraft(null, null, draft);
      theirs.change({});
      void theirs.settle().then(lookAtCalls);
      store.change(fresh);
    }
    // Not a word of whom it was about: somebody else is on the line.
    const run = () => router.push(addressOf({ call: null, key: draft.key }));
    toast({ text: t("aside"), tone: "info", action: { label: t("asideBack"), run } });
  };
  /** A call that begins with nothing. */
  const beginNext = () => {
    setStore(begin(null, emptyDraft(newUuid())));
    onName(null);
  };
  return { draft, status, store, putAside, beginNext };
}
