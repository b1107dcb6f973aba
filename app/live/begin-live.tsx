"use client";

import { useState } from "react";
import { beginAt } from "./stream";

/** Lets the stream begin where the page was drawn, so that nothing in between is missed and nothing is drawn twice. */
export function BeginLive({ place }: { place: number | null }) {
  useState(() => beginAt(place));
  return null;
}
