import { useTranslations } from "next-intl";
import { MaskedContacts } from "@/components/person/masked-contacts";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { DuplicatePair } from "@/domain/people/duplicates/list";
import { nameOf } from "@/domain/people/name-of";
import type { PersonHit } from "@/domain/people/search/hits";
import { Judging } from "./judging";
import { LikenessWords } from "./likeness";

/** Two records side by side, why they look alike, and what to do. */
export function PairCard({
  pair,
  regionName,
  mayMerge,
}: {
  pair: DuplicatePair;
  regionName: (code: string) => string;
  mayMerge: boolean;
}) {
  const t = useTranslations("record.duplicates");
  const people = useTranslations("people");
  const { a, b, proposed, by, score, reasons } = pair;
  return (
    <li>
      <Card>
        <div className="grid gap-3 sm:grid-cols-2">
          <Side person={a} regionName={regionName} />
          <Side person={b} regionName={regionName} />
        </div>
        <div className="mt-3 border-t border-line pt-3">
          <LikenessWords score={score} reasons={reasons} />
          {proposed && by && <p className="mt-1 text-sm text-ink-soft">{t("proposedBy", { name: by })}</p>}
          <Judging pair={[a.id, b.id]} name={nameOf(b) ?? people("nameless")} proposed={proposed} mayMerge={mayMerge} />
        </div>
      </Card>
    </li>
  );
}

function Side({ person, regionName }: { person: PersonHit; regionName: (code: string) => string }) {
  const t = useTranslations("people");
  const where = [person.region && regionName(person.region), person.homeTown, person.externalId];
  return (
    <div className="min-w-0">
      <TextLink href={`/people/${person.id}`} prefetch={false}>
        {nameOf(person) ?? t("nameless")}
      </TextLink>
      <p className="text-sm text-muted">{[...new Set(where.filter(Boolean))].join(" · ")}</p>
      <MaskedContacts contacts={person.contacts} />
    </div>
  );
}
