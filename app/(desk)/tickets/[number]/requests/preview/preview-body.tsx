import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFieldName } from "@/app/record-names/field-names";
import { Icon } from "@/components/icons/icon";
import { CountedList } from "@/components/ticket/counted-list";
import { Diff } from "@/components/ui/diff";
import type { EditPlan } from "@/domain/people/edit/plan-edit";
import type { UnsubscribePlan } from "@/domain/people/subscriptions/plan-unsubscribe";
import type { Preview } from "@/domain/tickets/requests/preview-request";
import { hasText } from "@/messages/has-text";
import { planWords } from "../plan-words";

type RegionName = (code: string) => string;

/** What applying a request would change, and what stands in its way. */
export function PreviewBody({ preview, regionName }: { preview: Preview; regionName: RegionName }) {
  const { plan, stops } = preview;
  return (
    <div className="flex flex-col gap-2.5 text-sm">
      {plan?.kind === "unsubscribe" && <Leaving plan={plan} regionName={regionName} />}
      {plan?.kind === "edit" && <Edit plan={plan} regionName={regionName} />}
      {plan?.kind === "delete" && <Erasure counts={plan.counts} />}
      <Stops stops={stops} />
    </div>
  );
}

function Leaving({ plan, regionName }: { plan: UnsubscribePlan; regionName: RegionName }) {
  const t = useTranslations("preview");
  const mailing = useTranslations("ticket.mailing");
  const places = (list: UnsubscribePlan["ends"]) => inRegions(list, regionName, mailing);
  const blocked = plan.suppressions.map(({ masked, channel, region }) =>
    t("suppression", {
      contact: masked,
      channel: mailing(channel),
      region: region ? regionName(region) : t("everywhere"),
    }),
  );
  if (plan.ends.length === 0 && blocked.length === 0) return <p>{t("alreadyOut")}</p>;
  return (
    <dl className="flex flex-col gap-2">
      <Lines mark="−" term={t("ends")} none={t("endsNone")} lines={places(plan.ends)} />
      <Lines mark="+" term={t("suppresses")} none={t("suppressesNone")} lines={blocked} />
      <Lines mark="=" term={t("remains")} none={t("remainsNone")} lines={places(plan.remains)} />
    </dl>
  );
}

const LOOKS = { "−": "text-danger-ink", "+": "text-success-ink", "=": "text-muted" } as const;

function Lines({ mark, term, none, lines }: { mark: keyof typeof LOOKS; term: string; none: string; lines: string[] }) {
  return (
    <div>
      <dt className="text-xs font-medium text-muted">{term}</dt>
      {lines.length === 0 && <dd className="text-ink-soft">{none}</dd>}
      {lines.map((line) => (
        <dd key={line} className="flex gap-2 break-words">
          <span aria-hidden className={`w-3 shrink-0 text-center font-semibold ${LOOKS[mark]}`}>
            {mark}
          </span>
          <span className="min-w-0">{line}</span>
        </dd>
      ))}
    </div>
  );
}

function inRegions(
  places: UnsubscribePlan["ends"],
  regionName: RegionName,
  mailing: ReturnType<typeof useTranslations<"ticket.mailing">>,
): string[] {
  const regions = [...new Set(places.map(({ region }) => region))];
  return regions.map((region) => {
    const channels = places.filter((place) => place.region === region).map(({ channel }) => mailing(channel));
    return `${regionName(region)}: ${channels.join(", ")}`;
  });
}

function Edit({ plan, regionName }: { plan: EditPlan; regionName: RegionName }) {
  const t = useTranslations("preview");
  const faults = useTranslations("refusals.fields");
  const fieldName = useFieldName();
  const say = (field: string, value: string | null) => (value && field === "region" ? regionName(value) : value);
  return (
    <>
      {plan.changes.length > 0 && (
        <Diff
          changes={plan.changes.map(({ field, before, after, error }) => ({
            field: fieldName(field),
            before: say(field, before),
            after: say(field, after),
            error: error && faults(hasText(faults, error) ? error : "other"),
          }))}
        />
      )}
      {plan.same.length > 0 && (
        <p className="text-muted">{t("same", { fields: plan.same.map(fieldName).join(", ") })}</p>
      )}
    </>
  );
}

function Erasure({ counts }: { counts: Record<string, number> }) {
  const t = useTranslations("ticket.request");
  const preview = useTranslations("preview");
  return (
    <div>
      <p className="mb-1.5 font-medium">{t("plan.title")}</p>
      <CountedList label={t("plan.title")} items={planWords(t, counts)} />
      <p className="mt-1.5 text-ink-soft">{preview("secondPerson")}</p>
    </div>
  );
}

function Stops({ stops }: { stops: Preview["stops"] }): ReactNode {
  const t = useTranslations("refusals");
  if (stops.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {stops.map(({ code, facts }) => (
        <li key={code} className="flex items-start gap-2 text-warning-ink">
          <Icon name="alert" size={14} className="mt-0.75 shrink-0" />
          {t(code, facts)}
        </li>
      ))}
    </ul>
  );
}
