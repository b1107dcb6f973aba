import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RequestTypeBadge } from "@/components/tickets/request-type-badge";
import type { RequestType } from "@/components/tickets/vocabulary";
import { type RequestState, RequestStateMark } from "./request-state-mark";

/** One request of a ticket: what is asked and how far it is; what can be done about it stands inside. */
export function RequestFrame({
  type,
  regionName,
  state,
  children,
}: {
  type: RequestType;
  regionName: string | null;
  state: RequestState;
  children: ReactNode;
}) {
  const t = useTranslations("ticket.request");
  const ui = useTranslations("ui.requestType");
  return (
    <article
      aria-label={t("label", { type: ui(type) })}
      className="flex flex-col gap-3 px-4 py-3.5 not-first:border-t not-first:border-line"
    >
      <header className="flex flex-wrap items-center justify-between gap-2">
        <RequestTypeBadge type={type} region={type === "unsubscribe" ? (regionName ?? t("everywhere")) : regionName} />
        <RequestStateMark state={state} />
      </header>
      {children}
    </article>
  );
}
