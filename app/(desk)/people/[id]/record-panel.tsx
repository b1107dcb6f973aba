import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { Panel } from "@/components/ticket/panel";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatInstant } from "@/components/ui/format-instant";
import { RefusalSpot } from "../../tickets/[number]/form/refusal-spot";
import { RevealContacts } from "../../tickets/[number]/person/reveal-contacts";
import { RECORD_FIELDS } from "../fields/record-fields";
import { revealAction } from "./actions";
import type { RecordScreen } from "./read-record";
import { useFieldText } from "./use-field-text";

/** What we hold about the person (policy 5.1, and 5.3 below it); contacts are masked until somebody asks for them. */
export function RecordPanel({ screen }: { screen: RecordScreen }) {
  const t = useTranslations("people");
  const reader = { locale: useLocale(), timeZone: useTimeZone() ?? "UTC" };
  const say = useFieldText(screen);
  const { person, may } = screen;
  const nothing = <span className="text-muted">{t("record.notSaid")}</span>;
  const contacts = (
    <RefusalSpot>
      <RevealContacts
        masked={person.contacts.map(({ kind, masked }) => ({ kind, value: masked }))}
        reveal={may.reveal && person.contacts.length > 0 ? revealAction.bind(null, person.id) : null}
        labels={{
          list: t("record.contactList"),
          reveal: t("record.reveal"),
          revealed: t("record.revealed"),
          none: t("record.noContacts"),
          email: t("kind.email"),
          phone: t("kind.phone"),
        }}
      />
    </RefusalSpot>
  );
  return (
    <Panel
      id="record"
      title={t("record.title")}
      aside={
        <span className="text-sm text-muted">
          {t("record.added", { date: formatInstant(person.createdAt, "day", reader) })}
        </span>
      }
    >
      <DefinitionList
        items={[
          { term: t("fields.contacts"), value: contacts },
          ...RECORD_FIELDS.map((field) => ({ term: t(`fields.${field}`), value: say(field) ?? nothing })),
          ...Object.entries(person.custom).map(([term, value]) => ({ term, value })),
        ]}
      />
    </Panel>
  );
}
