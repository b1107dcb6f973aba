import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { nameOf } from "@/domain/people/name-of";
import { KEY_TARGETS } from "../key-targets";
import type { Screen } from "../read-screen";
import { FindPerson } from "./find-person";
import { matchAction } from "./person-actions";
import { PersonChoices } from "./person-choices";

/** Finds whose ticket it is: those who fit by contact, a search, or a new record. */
export function MatchPerson({ screen }: { screen: Screen }) {
  const t = useTranslations("ticket.person");
  const apart = useTranslations("people.apart");
  const { candidates, place, regionName, ticket } = screen;
  const open = ticket.status !== "resolved";
  const match = matchAction.bind(null, place);
  const choices = candidates.map((person) => ({
    id: person.id,
    name: nameOf(person),
    note: [
      person.region && regionName(person.region),
      person.birthDate && apart("born", { year: person.birthDate.slice(0, 4) }),
      ...person.contacts.map(({ masked }) => masked),
    ]
      .filter(Boolean)
      .join(" · "),
  }));
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-soft">
        {ticket.contact ? t("unmatchedContact", { contact: ticket.contact.masked }) : t("unmatchedNobody")}
      </p>
      {open && choices.length > 0 && (
        <section aria-label={t("candidates")}>
          <h3 className="mb-1.5 text-sm font-medium">{t("candidates")}</h3>
          <PersonChoices choices={choices} action={match} />
        </section>
      )}
      {open && <FindPerson action={match} inputId={KEY_TARGETS.person} />}
      {open && (
        <div>
          <LinkButton
            href={`/people/new?ticket=${ticket.number}`}
            size="sm"
            variant="ghost"
            className="-ml-2"
            prefetch={false}
          >
            {t("create")}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
