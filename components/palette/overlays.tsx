"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { KEYS_EVENT, PALETTE_EVENT } from "./events";
import type { KeySheetProps } from "./key-sheet";
import { isCommand } from "./keys";
import type { PaletteProps } from "./palette";

const Palette = lazy(() => import("./palette").then(({ Palette }) => ({ default: Palette })));
const KeySheet = lazy(() => import("./key-sheet").then(({ KeySheet }) => ({ default: KeySheet })));

/** Waits for Ctrl/⌘ K and the two events; only then is the code of what they open fetched. */
export function Overlays({
  palette,
  keySheet,
}: {
  palette: Omit<PaletteProps, "close">;
  keySheet: Omit<KeySheetProps, "close">;
}) {
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  useEffect(() => {
    const showPalette = () => setOpen("palette");
    const showKeys = () => setOpen("keys");
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
  const close = () => setOpen(null);
  return (
    <Suspense>
      {open === "palette" && <Palette {...palette} close={close} />}
      {open === "keys" && <KeySheet {...keySheet} close={close} />}
    </Suspense>
  );
}
