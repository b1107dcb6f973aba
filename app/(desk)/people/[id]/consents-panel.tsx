import { useTranslations } from "next-intl";
import { Panel } from "@/components/ticket/panel";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { PersonRecord } from "@/domain/people/read";
import { hasText } from "@/messages/has-text";

/** To which policy the person agreed, when and by which act; proof that a later version does not change. */
export function ConsentsPanel({ person }: { person: PersonRecord }) {
  const t = useTranslations("people");
  const evidenceText = (code: string) => {
    const key = `consent.evidences.${code}`;
    return hasText(t, key) ? t(key) : code;
  };
  return (
    <Panel id="consents" title={t("consents.title")} flush>
      {person.consents.length === 0 && <p className="p-4 text-sm text-muted">{t("consents.none")}</p>}
      <ul className="divide-y divide-line">
        {person.consents.map(({ version, givenAt, withdrawnAt, evidence }) => (
          <li
            key={`${version} ${givenAt.toISOString()} ${evidence}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5"
          >
            <span className="min-w-0">
              <span className="font-medium">{t("consents.version", { version })}</span>
              <span className="block text-sm text-muted">{evidenceText(evidence)}</span>
            </span>
            <span className="flex items-center gap-2 text-sm">
              <Badge tone={withdrawnAt ? "warning" : "success"}>
                {withdrawnAt ? t("consents.withdrawn") : t("consents.given")}
              </Badge>
              <Time at={withdrawnAt ?? givenAt} style="day" className="text-muted" />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
