import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Acting } from "@/domain/acting";
import { placeOf } from "@/domain/calls/drafts/place";
import { readCallDraft } from "@/domain/calls/drafts/read";
import { type OwnCall, readCallKey, readOwnCall } from "@/domain/calls/read";
import { Refusal } from "@/domain/refusal";
import { listColleagues } from "@/domain/staff/accounts/list-colleagues";
import { readRegions } from "../../../record-names/region-names";
import { readUnfinished } from "../unfinished/read-unfinished";
import { type Announced, emptyDraft, isKey } from "./call";
import { CallDesk } from "./call-desk";
import { readDraft } from "./call-draft";
import { readFirstLook } from "./read-caller";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("calls");
  return { title: t("title") };
}

type Asked = { call?: string | string[]; draft?: string | string[]; person?: string | string[] };

/** A call: the number first, then who it is, what they ask, and done. By keyboard alone. */
export default async function NewCallPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { acting } = await requireStaff("ticket:open");
  const t = await getTranslations("calls");
  const asked = await searchParams;
  const call = asked.call === undefined ? null : await readCall(acting, asked.call);
  const key = !call && isKey(asked.draft) ? asked.draft : null;
  const kept = call || key ? await readCallDraft(acting, placeOf({ call: call?.id ?? null, key: key ?? "" })) : null;
  const state = key && !kept ? await readCallKey(acting, key) : "free";
  const begun = {
    // The key of a call that is over, or a colleague's, is not taken up.
    ...emptyDraft(key && state === "free" ? key : crypto.randomUUID()),
    query: call?.from ?? "",
    startedAt: call?.rangAt.getTime() ?? null,
    personId: typeof asked.person === "string" && call ? asked.person : null,
  };
  const logged = call?.loggedAt ? call : typeof state === "object" && state.ticketNumber ? state : null;
  return (
    <ClientTexts of={["calls.desk", "calls.unfinished", "identity.form", "ui.requestType"]}>
      <PageHeader title={t("title")} description={t("description")} />
      {call && <RefreshOnEvents on={["call.over"]} missed={false} />}
      <CallDesk
        place={call ? `call=${call.id}` : key ? `draft=${key}` : ""}
        regions={await readRegions(acting)}
        serverNow={acting.now.getTime()}
        kept={kept}
        begun={begun}
        first={await readFirstLook(acting, kept ? readDraft(kept, begun) : begun, call?.id ?? null)}
        announced={call && announced(call)}
        colleagues={await listColleagues(acting)}
        unfinished={call ? [] : await readUnfinished(acting)}
        loggedBefore={logged && (await loggedBefore(logged))}
      />
    </ClientTexts>
  );
}

/** What stands in place of the call when it was logged before the page was opened. */
async function loggedBefore({ ticketNumber }: Pick<OwnCall, "ticketNumber">) {
  const [t, desk] = await Promise.all([getTranslations("calls"), getTranslations("calls.desk")]);
  const actions = (
    <>
      {ticketNumber && <LinkButton href={`/tickets/${ticketNumber}`}>{desk("openTicket")}</LinkButton>}
      <LinkButton href="/calls/new">{desk("next")}</LinkButton>
    </>
  );
  return <Callout title={t("loggedAlready")} actions={actions} />;
}

async function readCall(acting: Acting, id: string | string[]): Promise<OwnCall> {
  if (typeof id !== "string" || !/^[1-9]\d{0,14}$/.test(id)) notFound();
  try {
    return await readOwnCall(acting, Number(id));
  } catch (thrown) {
    if (thrown instanceof Refusal) notFound();
    throw thrown;
  }
}

function announced({ id, from, rangAt, endedAt, recordingUrl }: OwnCall): Announced {
  return { id, from, rangAt: rangAt.getTime(), endedAt: endedAt?.getTime() ?? null, recordingUrl };
}
