import { provenBy } from "@/app/identity/shown-check";
import { cx } from "@/components/ui/cx";
import { KeyHint } from "@/components/ui/key-hint";
import type { RequestView } from "@/domain/tickets/read/read-requests";
import { needsProof } from "@/vocabulary/requests";
import { checkAt } from "../../identity/check-at";
import { CheckOfTicket } from "../../identity/check-of-ticket";
import type { Screen } from "../../read-screen";
import { AssuranceChoice } from "../assurance-choice";
import { answerAction } from "./answer-action";
import { AnswerFields } from "./answer-fields";
import { AnswerPanel } from "./answer-panel";
import { useAnswerOptions } from "./use-answer-options";

/**
 * Ends a question with the answer that was given: the latest letter with one press or key, or another letter, a call, or a paper.
 *
 * @param first the one that the key `a` ends while none has the focus
 */
export function AnswerForm({ request, screen, first }: { request: RequestView; screen: Screen; first: boolean }) {
  const options = useAnswerOptions(request);
  const { place, ticket } = screen;
  const reply = request.mayAnswer?.replies[0];
  const keyHint = (
    <span aria-hidden className={cx("pointer-coarse:hidden", !first && "hidden group-focus-within/request:inline")}>
      <KeyHint keys="a" />
    </span>
  );
  return (
    <AnswerPanel
      action={answerAction.bind(null, place, request.id)}
      place={place}
      request={request.id}
      isReady={reply !== undefined}
      keyHint={keyHint}
    >
      <AssuranceChoice
        needed={needsProof(request.type)}
        known={ticket.assurance}
        proven={provenBy(screen.identity, request.type)}
      />
      {checkAt(screen) === request.id && <CheckOfTicket screen={screen} />}
      <AnswerFields
        key={reply?.id}
        options={options}
        first={reply ? `reply:${reply.id}` : ""}
        keyTarget={reply ? undefined : "apply"}
        keyHint={reply ? undefined : keyHint}
      />
    </AnswerPanel>
  );
}
