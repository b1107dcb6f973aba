"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { useWindowEvent } from "@/components/events/use-window-event";
import { PAGE_KEPT, sayPageKept, wayOf } from "@/components/network/keep-page";
import { network } from "@/components/network/network";
import { toast } from "@/components/toast/toast";

/**
 * Says that the desk cannot be reached for as long as that is so. Nothing is sent meanwhile, and no other page is gone to: a form
 * that is sent keeps its words, a link keeps the page, and both say so.
 */
export function OfflineBanner() {
  const t = useTranslations("shell.offline");
  const router = useRouter();
  const isThere = useSyncExternalStore(network.subscribe, network.isThere, network.isThereFirst);
  useEffect(() => {
    const hold = (event: SubmitEvent) => {
      if (navigator.onLine) return;
      event.preventDefault();
      event.stopPropagation();
      toast({ text: t("held"), tone: "warning" });
    };
    const keep = (event: MouseEvent) => {
      if (network.isThere() || !wayOf(event)) return;
      event.preventDefault();
      event.stopPropagation();
      sayPageKept();
    };
    // Before React, which listens on the document.
    window.addEventListener("submit", hold, { capture: true });
    window.addEventListener("click", keep, { capture: true });
    return () => {
      window.removeEventListener("submit", hold, { capture: true });
      window.removeEventListener("click", keep, { capture: true });
    };
  }, [t]);
  useWindowEvent(PAGE_KEPT, () => {
    toast({ text: t("kept"), tone: "warning" });
    // A way that was begun is given up: it would take the reader away in the middle of something, once there is an answer.
    router.replace(location.href, { scroll: false });
  });
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-40 flex justify-center px-3 print:hidden">
      {!isThere && (
        <p className="mt-2 rounded-full bg-warning-solid px-3.5 py-1.5 text-center text-sm font-medium text-balance text-on-solid shadow-raised">
          {t("label")}
        </p>
      )}
    </div>
  );
}
