import { getTranslations } from "next-intl/server";
import { ReadOut } from "@/components/ticket/read-out";
import { SegmentVerdict } from "@/components/ticket/segment-verdict";
import { Callout } from "@/components/ui/callout";
import { regionNamesIn } from "../../../record-names/region-names";
import { readOutText } from "./read-out-text";
import type { Screen } from "./read-screen";

/** How a resolved ticket ended, what the segment says of it now, and for a caller the words to say. */
export async function Outcome({ screen }: { screen: Screen }) {
  const { ticket, verdicts, acting } = screen;
  const t = await getTranslations("ticket");
  const judged = ticket.requests.filter(({ id }) => verdicts.has(id));
  const back = judged.some(({ id }) => verdicts.get(id)?.member);
  const ended = ticket.status === "resolved" && !ticket.dismissedAs && !ticket.relations.mergedInto;
  return (
    <>
      {ended && (
        <Callout
          tone={back ? "danger" : ticket.breached ? "warning" : "success"}
          title={t(ticket.breached ? "outcome.late" : "outcome.inTime")}
        >
          {judged.map(({ id, region }) => (
            <SegmentVerdict key={id} member={verdicts.get(id)?.member ?? false} region={region} />
          ))}
          {back && <p className="mt-1">{t("outcome.reopen")}</p>}
        </Callout>
      )}
      {ticket.channel === "phone" && (
        <ReadOut
          label={t("readOut.label")}
          locale={ticket.locale}
          text={await readOutText(ticket, await regionNamesIn(acting, ticket.locale))}
        />
      )}
    </>
  );
}
