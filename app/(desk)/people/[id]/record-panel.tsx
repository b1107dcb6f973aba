import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { Panel } from "@/components/ticket/panel";
import { formatInstant } from "@/components/ui/format-instant";
import { REVEAL_REASONS } from "@/domain/people/access/reveal";
import { revealAction } from "./actions";
import { AddRow } from "./in-place/add-row";
import { EditableRow } from "./in-place/editable-row";
import { EditorProvider } from "./in-place/editor-context";
import type { FieldSpec } from "./in-place/field-spec";
import { ProofMark } from "./in-place/proof-mark";
import { RevealBar } from "./in-place/reveal-bar";
import { saveFieldAction } from "./in-place/save-field-action";
import { useFieldSpecs } from "./in-place/use-field-specs";
import type { RecordScreen } from "./read-record";

/** The id of the first field's button, for the key that begins editing. */
export const EDIT_ID = "edit-record";

/**
 * What we hold about the person (policy 5.1, and 5.3 below it), each field edited where it stands; contacts are masked until
 * somebody asks for them.
 */
export function RecordPanel({ screen }: { screen: RecordScreen }) {
  const t = useTranslations("people.record");
  const reader = { locale: useLocale(), timeZone: useTimeZone() ?? "UTC" };
  const { contacts, fields, custom } = useFieldSpecs(screen);
  const { person, ticket, may } = screen;
  const known = ticket && ticket.assurance !== "claimed" ? ticket.assurance : null;
  return (
    <EditorProvider
      key={person.id}
      locale={reader.locale}
      mayEdit={may.edit}
      proof={known}
      save={saveFieldAction.bind(null, person.id, ticket?.number ?? null)}
    >
      <Panel
        id="record"
        title={t("title")}
        aside={
          <span className="flex flex-wrap items-center justify-end gap-x-3">
            <ProofMark />
            <span className="text-sm text-muted">
              {t("added", { date: formatInstant(person.createdAt, "day", reader) })}
            </span>
          </span>
        }
      >
        {may.reveal && contacts.length > 0 && <Reveal screen={screen} />}
        <dl className="divide-y divide-line">
          {contacts.map((spec) => (
            <EditableRow key={spec.key} spec={spec} />
          ))}
          {fields.map((spec, index) => (
            <EditableRow key={spec.key} spec={spec} buttonId={index === 0 ? EDIT_ID : undefined} />
          ))}
          {custom.map((spec) => (
            <EditableRow key={spec.key} spec={spec} />
          ))}
        </dl>
        {may.edit && <Adding />}
      </Panel>
    </EditorProvider>
  );
}

function Reveal({ screen: { person, ticket } }: { screen: RecordScreen }) {
  return (
    <RevealBar
      reveal={revealAction.bind(null, person.id, ticket?.number ?? null)}
      why={ticket ? { ticket: ticket.number } : { reasons: REVEAL_REASONS }}
    />
  );
}

function Adding() {
  const t = useTranslations("record.inPlace.add");
  const people = useTranslations("people.kind");
  const contact = (kind: "email" | "phone"): FieldSpec => ({
    key: `add:${kind}`,
    name: people(kind),
    target: { add: kind },
    value: "",
    text: null,
    input: kind === "email" ? "email" : "tel",
  });
  const other: FieldSpec = {
    key: "custom",
    name: t("value"),
    target: { custom: null },
    value: "",
    text: null,
    input: "text",
  };
  return (
    <div className="mt-2 flex flex-wrap gap-1 border-t border-line pt-2">
      <AddRow spec={contact("phone")} label={t("phone")} />
      <AddRow spec={contact("email")} label={t("email")} />
      <AddRow spec={other} label={t("custom")} />
    </div>
  );
}
