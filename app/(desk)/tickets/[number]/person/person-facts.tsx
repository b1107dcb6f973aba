import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { Avatar } from "@/components/ui/avatar";
import { nameOf } from "@/domain/people/name-of";
import type { PersonRecord } from "@/domain/people/read";
import type { Screen } from "../read-screen";
import { revealAction } from "./person-actions";
import { RevealContacts } from "./reveal-contacts";

/** The record in short: who, how reached, where mailed. */
export function PersonFacts({ screen, person }: { screen: Screen; person: PersonRecord }) {
  const t = useTranslations("ticket.person");
  const { regionName, place, may } = screen;
  if (person.erasedAt) {
    return (
      <p className="flex items-start gap-2 text-ink-soft">
        <Icon name="delete" size={16} className="mt-0.5 text-muted" />
        {t("erased")}
      </p>
    );
  }
  const name = nameOf(person) ?? t("nameless");
  const where = [person.region && regionName(person.region), person.homeTown].filter(Boolean).join(" · ");
  return (
    <div className="flex flex-col gap-3.5">
      <div className="flex items-center gap-3">
        <Avatar name={name} size="lg" />
        <div className="min-w-0">
          <p className="truncate font-semibold">{name}</p>
          <p className="truncate text-sm text-muted">
            {where || t("regionUnknown")}
            {person.externalId && ` · ${person.externalId}`}
          </p>
        </div>
      </div>
      <RevealContacts
        masked={person.contacts.map(({ kind, masked }) => ({ kind, value: masked }))}
        reveal={may.reveal && person.contacts.length > 0 ? revealAction.bind(null, place) : null}
      />
    </div>
  );
}
