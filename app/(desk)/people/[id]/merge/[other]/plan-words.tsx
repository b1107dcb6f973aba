import { useTranslations } from "next-intl";
import type { MergePlan } from "@/domain/people/merge/plan-merge";

/** What a merge will do, line by line: the dry run in words. */
export function PlanWords({ plan, regionName }: { plan: MergePlan; regionName: (code: string) => string }) {
  const t = useTranslations("record.merge.plan");
  const channels = useTranslations("people.channel");
  const { moved, active, ended } = plan;
  const placesOf = (places: MergePlan["active"]) =>
    places.map(({ region, channel }) => `${regionName(region)} (${channels(channel)})`).join(", ");
  const lines = [
    t("contacts", { count: moved.contacts }),
    t("tickets", { count: moved.tickets }),
    moved.calls > 0 && t("calls", { count: moved.calls }),
    moved.consents > 0 && t("consents", { count: moved.consents }),
    active.length > 0 ? t("mailed", { places: placesOf(active) }) : t("notMailed"),
    ended.length > 0 && t("ended", { places: placesOf(ended) }),
    t("pointer"),
    t("sealed"),
  ].filter((line) => line !== false);
  return (
    <>
      <h2 className="font-semibold">{t("title")}</h2>
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-5 text-pretty">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
