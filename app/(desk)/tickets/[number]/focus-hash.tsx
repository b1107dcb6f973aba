"use client";

import { useEffect } from "react";

/** Shows and focuses the message or request that the address names (`#message-12`), also when it is followed on the page itself. */
export function FocusHash() {
  useEffect(() => {
    const show = () => {
      const target = /^#(message|request)-\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
      if (!target) return;
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
    };
    show();
    window.addEventListener("hashchange", show);
    return () => window.removeEventListener("hashchange", show);
  }, []);
  return null;
}
