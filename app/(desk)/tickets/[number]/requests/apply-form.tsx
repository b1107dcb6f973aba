import { useTranslations } from "next-intl";
import { provenBy } from "@/app/identity/shown-check";
import { Icon } from "@/components/icons/icon";
import { cx } from "@/components/ui/cx";
import { KeyHint } from "@/components/ui/key-hint";
import type { RequestView } from "@/domain/tickets/read/read-requests";
import { isUndoable } from "@/domain/tickets/requests/undo-request";
import { needsProof } from "@/vocabulary/requests";
import { checkAt } from "../identity/check-at";
import { CheckOfTicket } from "../identity/check-of-ticket";
import type { Screen } from "../read-screen";
import { AssuranceChoice } from "./assurance-choice";
import { ChangeFields } from "./change-fields";
import { ApplyPanel } from "./preview/apply-panel";
import { PreviewBody } from "./preview/preview-body";
import { applyAction } from "./request-actions";

/**
 * Carries a request out on the record, after a look at exactly what will change. An edit may be put right first; whatever needs proof of who
 * asks asks how it was got; a deletion is only put forward.
 *
 * @param first the one that the key `a` applies while none has the focus
 */
export function ApplyForm({ request, screen, first }: { request: RequestView; screen: Screen; first: boolean }) {
  const t = useTranslations("ticket.request");
  const { type, id } = request;
  const { place, person, previews, ticket, regionName } = screen;
  const verb = type === "delete" ? "forward" : "apply";
  const preview = previews.get(id) ?? { plan: null, fingerprint: null, stops: [] };
  const needsPerson = (type === "edit" || type === "delete") && !person;
  const hint = needsPerson ? t("matchFirst") : null;

  return (
    <ApplyPanel
      place={place}
      request={id}
      action={applyAction.bind(null, place, id, type === "edit" ? person?.version : undefined)}
      drawn={{
        body: <PreviewBody preview={preview} regionName={regionName} />,
        mark: preview.fingerprint,
        stopped: preview.stops.length > 0,
      }}
      becomes={type === "delete" ? "awaiting_approval" : "applied"}
      primary={!needsPerson}
      verb={verb}
      undoable={isUndoable(type)}
      keyHint={
        <span aria-hidden className={cx("pointer-coarse:hidden", !first && "hidden group-focus-within/request:inline")}>
          <KeyHint keys="a" />
        </span>
      }
    >
      {type === "edit" && <ChangeFields request={request} />}
      <AssuranceChoice needed={needsProof(type)} known={ticket.assurance} proven={provenBy(screen.identity, type)} />
      {checkAt(screen) === id && <CheckOfTicket screen={screen} />}
      {hint && (
        <p className="flex items-start gap-2 text-sm text-ink-soft">
          <Icon name="info" size={14} className="mt-0.75 text-muted" />
          {hint}
        </p>
      )}
    </ApplyPanel>
  );
}
