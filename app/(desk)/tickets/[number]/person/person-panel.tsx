import { useTranslations } from "next-intl";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { VerbForm } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Panel } from "@/components/ticket/panel";
import { KeyHint } from "@/components/ui/key-hint";
import { TextLink } from "@/components/ui/text-link";
import { PersonCheck } from "../identity/person-check";
import { KEY_TARGETS } from "../key-targets";
import type { Screen } from "../read-screen";
import { MatchPerson } from "./match-person";
import { unmatchAction } from "./person-actions";
import { PersonFacts } from "./person-facts";

/** Whom the ticket is about: the record in short, or ways to find whose it is. */
export function PersonPanel({ screen }: { screen: Screen }) {
  const t = useTranslations("ticket.person");
  const { person, ticket, place } = screen;
  return (
    <Panel
      id="person"
      title={t("title")}
      aside={
        person &&
        !person.erasedAt && (
          <TextLink
            id={KEY_TARGETS.person}
            href={`/people/${person.id}?ticket=${ticket.number}`}
            prefetch={false}
            className="text-sm"
          >
            {t("open")}
            <span aria-hidden className="ml-1.5 pointer-coarse:hidden">
              <KeyHint keys="u" />
            </span>
          </TextLink>
        )
      }
    >
      <RefusalSpot>
        {person ? <PersonFacts screen={screen} person={person} /> : <MatchPerson screen={screen} />}
        <PersonCheck screen={screen} />
        {person && !person.erasedAt && ticket.status !== "resolved" && (
          <VerbForm
            action={unmatchAction.bind(null, place)}
            done={t("unmatched")}
            className="mt-3 border-t border-line pt-2"
          >
            <SubmitButton variant="ghost" size="sm" className="-ml-2">
              {t("unmatch")}
            </SubmitButton>
          </VerbForm>
        )}
      </RefusalSpot>
    </Panel>
  );
}
