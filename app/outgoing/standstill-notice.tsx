import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import type { Actor } from "@/domain/acting";
import type { Standstill } from "@/domain/outbox/server/standstill";
import { may } from "@/domain/permissions";
import { TryNow } from "./try-now";

type Props = {
  standstill: Standstill;
  /** How many letters wait, of what the page is about. */
  waiting: number;
  actor: Actor;
  /** The settings themselves need no way to the settings. */
  inSettings?: boolean;
  className?: string;
};

/** Says that letters wait, why, since when, and what to do; to those who cannot mend it, whom to tell. */
export function StandstillNotice({ standstill, waiting, actor, inSettings = false, className }: Props) {
  const t = useTranslations("outgoing");
  const { why, since, nextAttemptAt } = standstill;
  const mayMend = may(actor, "settings:manage");
  const mayTry = mayMend && nextAttemptAt && why !== "no_worker";
  const maySet = mayMend && !inSettings && why !== "no_worker";
  const at = (instant: Date) => ({ at: () => <Time at={instant} /> });
  return (
    <Callout
      tone="warning"
      title={t("waiting", { count: waiting })}
      className={className}
      actions={
        (maySet || mayTry) && (
          <>
            {maySet && <WayToSettings why={why} />}
            {mayTry && <TryNow label={t("tryNow")} done={t("trying")} />}
          </>
        )
      }
    >
      {t(`why.${why}`)} {since && t.rich("since", at(since))} {nextAttemptAt && t.rich("next", at(nextAttemptAt))}{" "}
      {!mayMend && t("tellAdmin")}
    </Callout>
  );
}

function WayToSettings({ why }: { why: Standstill["why"] }) {
  const t = useTranslations("outgoing");
  if (why === "no_sender")
    return (
      <LinkButton href="/settings/mailboxes" size="sm">
        {t("connect")}
      </LinkButton>
    );
  return (
    <LinkButton href="/settings/outgoing" size="sm">
      {why === "no_server" ? t("setUp") : t("check")}
    </LinkButton>
  );
}
