import { useTranslations } from "next-intl";
import { MaskedContacts } from "@/components/person/masked-contacts";
import { Panel } from "@/components/ticket/panel";
import { TextLink } from "@/components/ui/text-link";
import { nameOf } from "@/domain/people/name-of";
import { Judging } from "../../duplicates/judging";
import { LikenessWords } from "../../duplicates/likeness";
import type { RecordScreen } from "../read-record";

/** Who else may be this person, and why; nothing when nobody looks alike. */
export function DuplicatesPanel({ screen }: { screen: RecordScreen }) {
  const t = useTranslations("record.duplicates");
  const people = useTranslations("people");
  const { duplicates, person, regionName, may } = screen;
  if (duplicates.length === 0) return null;
  return (
    <Panel id="duplicates" title={t("title")} flush>
      <ul className="divide-y divide-line">
        {duplicates.map(({ person: other, proposed, ...likeness }) => {
          const name = nameOf(other) ?? people("nameless");
          const where = [other.region && regionName(other.region), other.homeTown, other.externalId];
          return (
            <li key={other.id} className="flex flex-col gap-1.5 px-4 py-3">
              <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                <TextLink href={`/people/${other.id}`} prefetch={false}>
                  {name}
                </TextLink>
                <span className="text-sm text-muted">{[...new Set(where.filter(Boolean))].join(" · ")}</span>
              </div>
              <MaskedContacts contacts={other.contacts} />
              <LikenessWords {...likeness} />
              <Judging pair={[person.id, other.id]} name={name} proposed={proposed} mayMerge={may.merge} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
