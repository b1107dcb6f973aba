"use client";

import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { toast } from "@/components/toast/toast";

/**
 * Says that the network is away for as long as it is. Nothing is sent meanwhile: a form that is sent then keeps its words and
 * says `held`.
 */
export function OfflineBanner() {
  const t = useTranslations("shell.offline");
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  useEffect(() => {
    if (online) return;
    const hold = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopPropagation();
      toast({ text: t("held"), tone: "warning" });
    };
    // Before React, which listens on the document.
    window.addEventListener("submit", hold, { capture: true });
    return () => window.removeEventListener("submit", hold, { capture: true });
  }, [online, t]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-40 flex justify-center px-3 print:hidden">
      {!online && (
        <p className="mt-2 rounded-full bg-warning-solid px-3.5 py-1.5 text-center text-sm font-medium text-balance text-on-solid shadow-raised">
          {t("label")}
        </p>
      )}
    </div>
  );
}

function watchNetwork(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
