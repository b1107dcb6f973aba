"use client";

import { useEffect } from "react";
import { browserNotifications } from "./browser-choice";

/** Loads what shows notifications of the browser's own only where they are wanted. */
export function TellBrowserWhenWanted() {
  useEffect(() => {
    if (browserNotifications() === "on") void import("./tell-browser").then(({ tellBrowser }) => tellBrowser());
  }, []);
  return null;
}
