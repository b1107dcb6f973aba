import { useTranslations } from "next-intl";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { Panel } from "@/components/ticket/panel";
import { KeyHint } from "@/components/ui/key-hint";
import type { Screen } from "../read-screen";
import { AddRequest } from "./add-request";
import { RequestCard } from "./request-card";
import { SplitForm } from "./split-form";
import { StepRequests } from "./step-requests";

/** What the ticket asks, line by line, each with what can be done about it. */
export function RequestsPanel({ screen }: { screen: Screen }) {
  const t = useTranslations("ticket.request");
  const { requests, status } = screen.ticket;
  const first = requests.find((request) => isOpen(request.status));
  return (
    <Panel
      id="requests"
      title={t("title")}
      flush
      aside={
        requests.length > 1 && (
          <span aria-hidden className="pointer-coarse:hidden">
            <KeyHint keys="j k" />
          </span>
        )
      }
    >
      {requests.length === 0 && <p className="px-4 pt-4 text-muted">{t("none")}</p>}
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} screen={screen} first={request === first} />
      ))}
      {status !== "resolved" && (
        <RefusalSpot className="border-t border-line px-3 py-2">
          <div className="flex flex-wrap items-start gap-2">
            <AddRequest screen={screen} />
            <SplitForm screen={screen} />
          </div>
        </RefusalSpot>
      )}
      <StepRequests />
    </Panel>
  );
}

/** Whether a request still waits to be applied or refused. */
function isOpen(status: string): boolean {
  return status === "proposed" || status === "open";
}
