import type { ReactNode } from "react";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { EvidenceQuotes } from "@/components/ticket/evidence-quotes";
import { RequestFrame } from "@/components/ticket/request-frame";
import type { RequestView } from "@/domain/tickets/read/read-requests";
import { endsWithAnswer } from "@/vocabulary/requests";
import type { Screen } from "../read-screen";
import { AnswerForm } from "./answer/answer-form";
import { ApplyForm } from "./apply-form";
import { AwaitingApproval } from "./awaiting-approval";
import { Certainty } from "./certainty";
import { CorrectForm } from "./correct-form";
import { DecidedWith } from "./decided-with";
import { RefuseForm } from "./refuse-form";
import { RequestChanges } from "./request-changes";
import { RequestClock } from "./request-clock";
import { RequestEnd } from "./request-end";
import { SentBack } from "./sent-back";

/** One request: what is asked, in whose words, and the next step in its present state. */
export function RequestCard({ request, screen, first }: { request: RequestView; screen: Screen; first: boolean }) {
  const { id, type, region, status, evidence } = request;
  return (
    <RequestFrame
      id={id}
      type={type}
      regionName={region && screen.regionName(region)}
      state={status}
      aside={<Certainty request={request} />}
    >
      <RequestClock request={request} />
      <EvidenceQuotes evidence={evidence} />
      {request.sentBack && status === "open" && <SentBack sentBack={request.sentBack} />}
      <RequestChanges request={request} screen={screen} />
      <RefusalSpot>{nextStep(request, screen, first)}</RefusalSpot>
    </RequestFrame>
  );
}

function nextStep(request: RequestView, screen: Screen, first: boolean): ReactNode {
  if (request.status === "awaiting_approval") return <AwaitingApproval request={request} screen={screen} />;
  if (request.status === "applied" || request.status === "refused")
    return <RequestEnd request={request} screen={screen} />;
  const { status, relations } = screen.ticket;
  if (relations.mergedInto) return <DecidedWith number={relations.mergedInto} />;
  if (status === "resolved") return null;
  return (
    <div className="flex flex-wrap items-start gap-2">
      {endsWithAnswer(request.type) ? (
        <AnswerForm request={request} screen={screen} first={first} />
      ) : (
        <ApplyForm request={request} screen={screen} first={first} />
      )}
      <span className="flex gap-1">
        <CorrectForm request={request} screen={screen} />
        <RefuseForm request={request} screen={screen} />
      </span>
    </div>
  );
}
