"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Suspense, useCallback, useEffect, useState } from "react";
import { modals } from "@/components/dialog/modals";
import { isCommand } from "@/components/keys/keys";
import { lazily } from "@/components/network/lazily";
import { KEYS_EVENT, PALETTE_EVENT } from "./events";
import { Opening } from "./opening";
import type { PaletteProps } from "./palette";
import { visit } from "./recent-places";

const Palette = lazily(() => import("./palette").then(({ Palette }) => Palette));
const KeySheet = lazily(() => import("./key-sheet").then(({ KeySheet }) => KeySheet));

type Open = { what: "palette" | "keys"; from: Element | null };

/** Waits for Ctrl/⌘ K and the two events; only then is the code of what they open fetched. Over another dialog nothing opens. */
export function Overlays({ palette }: { palette: Omit<PaletteProps, "close" | "from" | "typed"> }) {
  const keys = useTranslations("shell.keys");
  const search = useTranslations("shell.palette");
  const [open, setOpen] = useState<Open | null>(null);
  const [typed, setTyped] = useState("");
  const close = useCallback(() => {
    setOpen(null);
    setTyped("");
  }, []);
  useVisits();
  useEffect(() => {
    const show = (what: Open["what"]) => () =>
      setOpen((before) => {
        if (before?.what === what || (!before && modals.topmost())) return before;
        return { what, from: before?.from ?? document.activeElement };
      });
    const showPalette = show("palette");
    const showKeys = show("keys");
    const press = (event: KeyboardEvent) => {
      if (!isCommand("k", event)) return;
      event.preventDefault();
      showPalette();
    };
    window.addEventListener("keydown", press);
    window.addEventListener(PALETTE_EVENT, showPalette);
    window.addEventListener(KEYS_EVENT, showKeys);
    return () => {
      window.removeEventListener("keydown", press);
      window.removeEventListener(PALETTE_EVENT, showPalette);
      window.removeEventListener(KEYS_EVENT, showKeys);
    };
  }, []);
  return (
    <Suspense
      fallback={
        <Opening
          label={open?.what === "keys" ? keys("title") : search("title")}
          typed={typed}
          type={setTyped}
          close={close}
        />
      }
    >
      {open?.what === "palette" && <Palette {...palette} typed={typed} from={open.from} close={close} />}
      {open?.what === "keys" && <KeySheet typed={typed} close={close} />}
    </Suspense>
  );
}

/** Notes each page under its title, which is there soon after the page is. */
function useVisits() {
  const path = usePathname();
  useEffect(() => {
    const note = () => visit({ href: path, label: document.title.replace(/ · [^·]*$/, "") });
    const timer = setTimeout(note, 1000);
    return () => clearTimeout(timer);
  }, [path]);
}
