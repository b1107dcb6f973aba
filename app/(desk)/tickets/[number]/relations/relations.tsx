import { useTranslations } from "next-intl";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { VerbForm } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Callout } from "@/components/ui/callout";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { Screen } from "../read-screen";
import { mergeAction, undismissAction, undoMergeAction, unmergeAction } from "./relation-actions";

/** What became of a ticket that did not end by itself, and what it is to other tickets. */
export function Relations({ screen }: { screen: Screen }) {
  const { dismissedAs, relations, status } = screen.ticket;
  const { mergedInto, merged, duplicates } = relations;
  const says = dismissedAs || mergedInto || merged.length > 0 || duplicates.length > 0;
  if (!says) return null;
  return (
    <RefusalSpot className="mb-4 flex flex-col gap-3">
      {dismissedAs && <Dismissed screen={screen} />}
      {mergedInto && <MergedAway screen={screen} into={mergedInto} />}
      {merged.length > 0 && <Keeps screen={screen} />}
      {status !== "resolved" && duplicates.length > 0 && <Twins screen={screen} />}
    </RefusalSpot>
  );
}

function Dismissed({ screen }: { screen: Screen }) {
  const t = useTranslations("merge.dismiss");
  return (
    <Callout
      tone="info"
      title={t("is", { as: t(`as.${screen.ticket.dismissedAs!}`) })}
      actions={
        <VerbForm action={undismissAction.bind(null, screen.place)} done={t("undone")}>
          <SubmitButton variant="secondary" size="sm">
            {t("takeBack")}
          </SubmitButton>
        </VerbForm>
      }
    >
      {t("nobodyTold")}
    </Callout>
  );
}

function MergedAway({ screen, into }: { screen: Screen; into: number }) {
  const t = useTranslations("merge");
  return (
    <Callout
      tone="info"
      title={t.rich("goesOn", { ticket: () => <Ticket number={into} /> })}
      actions={<Unmerge screen={screen} number={screen.ticket.number} />}
    >
      {t("clockThere")}
    </Callout>
  );
}

/** The other clocks that this ticket keeps. Its own is the earliest, and the one that counts. */
function Keeps({ screen }: { screen: Screen }) {
  const t = useTranslations("merge");
  const open = screen.ticket.status !== "resolved";
  return (
    <Callout tone="info" title={t("keeps")}>
      <ul className="flex flex-col gap-1">
        {screen.ticket.relations.merged.map(({ number, dueAt }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-3">
            <span>{t.rich("also", { ticket: () => <Ticket number={number} />, due: () => <Time at={dueAt} /> })}</span>
            {open && <Unmerge screen={screen} number={number} />}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function Twins({ screen }: { screen: Screen }) {
  const t = useTranslations("merge");
  const { place, ticket } = screen;
  const undo = { label: t("undo"), done: t("unmerged"), action: undoMergeAction.bind(null, place) };
  return (
    <Callout tone="warning" title={t("twins", { count: ticket.relations.duplicates.length })}>
      <ul className="flex flex-col gap-1.5">
        {ticket.relations.duplicates.map(({ number, dueAt }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>{t.rich("twin", { ticket: () => <Ticket number={number} />, due: () => <Time at={dueAt} /> })}</span>
            <VerbForm action={mergeAction.bind(null, place, number)} done={t("merged")} undo={undo}>
              <SubmitButton variant="secondary" size="sm">
                {t("merge")}
              </SubmitButton>
            </VerbForm>
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function Unmerge({ screen, number }: { screen: Screen; number: number }) {
  const t = useTranslations("merge");
  return (
    <VerbForm action={unmergeAction.bind(null, screen.place, number)} done={t("unmerged")}>
      <SubmitButton variant="ghost" size="sm">
        {t("unmerge")}
      </SubmitButton>
    </VerbForm>
  );
}

function Ticket({ number }: { number: number }) {
  return (
    <TextLink href={`/tickets/${number}`} prefetch={false} className="tabular-nums">
      #{number}
    </TextLink>
  );
}
