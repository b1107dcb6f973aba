import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClaimNext } from "@/app/claim-next/claim-next";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { VerbForm } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Icon } from "@/components/icons/icon";
import { KeyHint } from "@/components/ui/key-hint";
import { LinkButton } from "@/components/ui/link-button";
import { KEY_TARGETS } from "../key-targets";
import { MacroSlot } from "../macros/macro-slot";
import type { Screen } from "../read-screen";
import { DismissForm } from "../relations/dismiss-form";
import { LinkForm } from "../relations/link-form";
import { AsideForm } from "./aside-form";
import { AssignForm } from "./assign-form";
import { claimAction, releaseAction, reopenAction, resolveAction, undoResolveAction } from "./header-actions";
import { TakeOverForm } from "./take-over-form";

/** What can be done with the ticket as a whole, in its present state, by whoever is looking. */
export function TicketVerbs({ screen }: { screen: Screen }) {
  const t = useTranslations("ticket.header");
  const { ticket, staff, place, may, colleagues } = screen;
  const mine = ticket.assignee?.id === staff.id;
  const finished =
    ticket.requests.length > 0 &&
    ticket.requests.every((line) => line.status === "applied" || line.status === "refused");

  if (ticket.dismissedAs || ticket.relations.mergedInto) {
    return (
      <Verbs>
        <Next number={ticket.number} />
      </Verbs>
    );
  }
  if (ticket.status === "resolved") {
    return (
      <Verbs>
        <VerbForm action={reopenAction.bind(null, place)} done={t("reopened")}>
          <SubmitButton variant="secondary">{t("reopen")}</SubmitButton>
        </VerbForm>
        <LinkForm screen={screen} />
        <Print number={ticket.number} />
        <Next number={ticket.number} variant="primary" />
      </Verbs>
    );
  }
  return (
    <Verbs>
      {!ticket.assignee && (
        <VerbForm action={claimAction.bind(null, place)} done={t("claimed")} becomes="claimed">
          <SubmitButton id={KEY_TARGETS.claim} variant={finished ? "secondary" : "primary"}>
            {t("claim")}
            <Key keys="c" />
          </SubmitButton>
        </VerbForm>
      )}
      <VerbForm
        action={resolveAction.bind(null, place)}
        done={t("resolved")}
        undo={{
          label: t("undoResolve"),
          done: {
            by: "notified",
            texts: {
              none: t("resolveUndone.none"),
              withdrawn: t("resolveUndone.withdrawn"),
              sent: t("resolveUndone.sent"),
              spoken: t("resolveUndone.spoken"),
            },
          },
          action: undoResolveAction.bind(null, place),
        }}
      >
        <SubmitButton id={KEY_TARGETS.resolve} variant={finished ? "primary" : "secondary"}>
          {t("resolve")}
          <Key keys="e" />
        </SubmitButton>
      </VerbForm>
      {ticket.assignee && !mine && <TakeOverForm place={place} assignee={ticket.assignee} />}
      {ticket.assignee && (mine || may.assign) && (
        <VerbForm action={releaseAction.bind(null, place)} done={t("released")}>
          <SubmitButton variant="ghost">{t("release")}</SubmitButton>
        </VerbForm>
      )}
      <MacroSlot screen={screen} />
      <AsideForm place={place} isAside={ticket.aside !== null} />
      <DismissForm place={place} />
      <LinkForm screen={screen} />
      {may.assign && <AssignForm place={place} assignee={ticket.assignee?.id ?? null} colleagues={colleagues} />}
      <Print number={ticket.number} />
      <Next number={ticket.number} variant="ghost" />
    </Verbs>
  );
}

/** The ticket on a sheet of paper. */
function Print({ number }: { number: number }) {
  const t = useTranslations("print");
  return (
    <LinkButton
      id={KEY_TARGETS.print}
      href={`/tickets/${number}/print`}
      variant="ghost"
      prefetch={false}
      aria-label={t("open")}
      title={t("open")}
    >
      <Icon name="print" size={16} />
    </LinkButton>
  );
}

/** Leaves this ticket for the next that nobody is on. */
function Next({ number, variant = "secondary" }: { number: number; variant?: "primary" | "secondary" | "ghost" }) {
  const t = useTranslations("together.next");
  return (
    <ClaimNext passing={number} variant={variant}>
      {t("afterThis")}
      <Key keys="n" />
    </ClaimNext>
  );
}

function Verbs({ children }: { children: ReactNode }) {
  return (
    <RefusalSpot className="mt-4">
      {/* One line in either language where there is room for the verbs; the keys beside them give way first. */}
      <div className="flex flex-wrap items-start gap-1 [&_:is(a,button)]:px-2 max-[1400px]:[&_[aria-hidden]:has(kbd)]:hidden max-[1600px]:[:lang(ru)_&_[aria-hidden]:has(kbd)]:hidden">
        {children}
      </div>
    </RefusalSpot>
  );
}

/** A key beside a button's word: an eye's help, no part of the button's name. */
function Key({ keys }: { keys: string }) {
  return (
    <span aria-hidden className="pointer-coarse:hidden">
      <KeyHint keys={keys} />
    </span>
  );
}
