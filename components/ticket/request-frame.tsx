import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RequestTypeBadge } from "@/components/tickets/request-type-badge";
import type { RequestType } from "@/vocabulary/requests";
import { Meanwhile, OptimisticPart } from "./optimistic-part";
import { type RequestState, RequestStateMark } from "./request-state-mark";

/** How a request is drawn while an act on it runs. */
const DRAWN = {
  applied: <RequestStateMark state="applied" />,
  refused: <RequestStateMark state="refused" />,
  awaiting_approval: <RequestStateMark state="awaiting_approval" />,
};

/**
 * One request of a ticket: what is asked and how far it is; what can be done about it stands inside. It can be focused: keys
 * then mean this one, and its words are lit in the mail.
 *
 * @param aside beside the state, such as how sure the machine was
 */
export function RequestFrame({
  id,
  type,
  regionName,
  state,
  aside,
  children,
}: {
  id: number;
  type: RequestType;
  regionName: string | null;
  state: RequestState;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("ticket.request");
  const ui = useTranslations("ui.requestType");
  return (
    <article
      aria-label={t("label", { type: ui(type) })}
      tabIndex={-1}
      id={`request-${id}`}
      data-request={id}
      data-key-part
      className="group/request flex scroll-mt-16 flex-col gap-3 px-4 py-3.5 outline-none not-first:border-t not-first:border-line focus-within:shadow-[inset_3px_0_0_var(--color-accent)] focus-visible:shadow-[inset_3px_0_0_var(--color-accent)]"
    >
      <OptimisticPart>
        <header className="flex flex-wrap items-center justify-between gap-2">
          <RequestTypeBadge
            type={type}
            region={type === "unsubscribe" ? (regionName ?? t("everywhere")) : regionName}
          />
          <span className="flex flex-wrap items-center justify-end gap-x-2">
            {aside}
            <Meanwhile as={DRAWN}>
              <RequestStateMark state={state} />
            </Meanwhile>
          </span>
        </header>
        {children}
      </OptimisticPart>
    </article>
  );
}
