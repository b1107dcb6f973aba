import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VerbForm } from "@/app/form/verb-form";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { requireStaff } from "@/app/session";
import { SubmitButton } from "@/components/forms/submit-button";
import { Icon } from "@/components/icons/icon";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { readRawMail } from "@/domain/intake/ledger/read-raw-mail";
import { Refusal } from "@/domain/refusal";
import { OutcomeBadge } from "../outcome-badge";
import { takeAsRequestAction } from "./take-as-request-action";

/** More source than this helps nobody on a screen; the whole is a download. */
const SHOWN_BYTES = 200_000;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mail.source");
  return { title: t("title") };
}

/** A message exactly as it came, as text and nothing but text. */
export default async function MailSourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { acting } = await requireStaff("mail:read");
  const { id } = await params;
  if (!/^\d{1,15}$/.test(id)) notFound();
  const mail = await readRawMail(acting, Number(id)).catch((thrown) => {
    if (thrown instanceof Refusal && thrown.code === "not_found") notFound();
    throw thrown;
  });
  const t = await getTranslations("mail");
  const take = await getTranslations("triage.take");

  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/mail", label: t("title") }]}
        title={mail.subject ?? t("ledger.noSubject")}
        aside={<OutcomeBadge outcome={mail.outcome} reason={mail.reason} />}
        description={
          <>
            {t("ledger.received")} <Time at={mail.receivedAt} style="exact" /> · {t("source.size", { size: mail.size })}
          </>
        }
        actions={
          <>
            {mail.raw && (
              <LinkButton href={`/mail/${mail.id}/source`} prefetch={false}>
                <Icon name="download" size={15} />
                {t("source.download")}
              </LinkButton>
            )}
            {mail.outcome === "non_request" && mail.raw && !mail.ticketNumber && (
              <VerbForm action={takeAsRequestAction.bind(null, mail.id)} done={take("done")}>
                <SubmitButton>{take("button")}</SubmitButton>
              </VerbForm>
            )}
            {mail.ticketNumber && (
              <LinkButton variant="primary" href={`/tickets/${mail.ticketNumber}`} prefetch={false}>
                {t("source.ticket", { number: String(mail.ticketNumber) })}
              </LinkButton>
            )}
          </>
        }
      />
      <Card flush>
        {mail.raw ? (
          <pre className="p-4 font-mono text-xs whitespace-pre-wrap break-all">{shown(mail.raw)}</pre>
        ) : (
          <EmptyState icon="mail" title={mail.outcome === "duplicate" ? t("source.duplicate") : t("source.erased")} />
        )}
      </Card>
      {mail.outcome === null && <RefreshOnEvents on={["mail.read"]} />}
    </>
  );
}

function shown(raw: Uint8Array): string {
  return Buffer.from(raw.subarray(0, SHOWN_BYTES)).toString("utf8");
}
