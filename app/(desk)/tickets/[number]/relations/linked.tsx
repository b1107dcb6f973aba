import { useTranslations } from "next-intl";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { VerbForm } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { StatusBadge } from "@/components/tickets/status-badge";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { Screen } from "../read-screen";
import { unlinkAction } from "./link-actions";

/** Tickets that this one has to do with; each keeps its own clock. */
export function Linked({ screen }: { screen: Screen }) {
  const t = useTranslations("merge.link");
  const untitled = useTranslations("ticket.header");
  const { linked } = screen.ticket.relations;
  if (linked.length === 0) return null;
  return (
    <RefusalSpot className="mb-4">
      <section aria-label={t("title")} className="rounded-lg border border-line bg-surface px-4 py-2.5 shadow-card">
        <h2 className="text-sm font-semibold">{t("title")}</h2>
        <ul className="mt-1 flex flex-col gap-1">
          {linked.map(({ number, status, subject, channel, dueAt }) => (
            <li key={number} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm">
              <TextLink href={`/tickets/${number}`} prefetch={false} className="tabular-nums">
                #{number}
              </TextLink>
              <span className="min-w-0 flex-1 truncate">{subject ?? untitled("untitled", { channel })}</span>
              <StatusBadge status={status} />
              <span className="text-muted">{t.rich("due", { due: () => <Time at={dueAt} /> })}</span>
              <VerbForm action={unlinkAction.bind(null, screen.place, number)} done={t("unlinked")}>
                <SubmitButton variant="ghost" size="sm" aria-label={t("unlinkFrom", { number: String(number) })}>
                  {t("unlink")}
                </SubmitButton>
              </VerbForm>
            </li>
          ))}
        </ul>
      </section>
    </RefusalSpot>
  );
}
