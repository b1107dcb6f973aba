"use client";

import { useEffect } from "react";
import { type Toast, toast } from "./toast";

/** Shows a toast when the page that draws it appears: how a server page says what was just done. */
export function ShowToast({ text, tone }: Toast) {
  useEffect(() => toast({ text, tone }), [text, tone]);
  return null;
}
