import { useTranslations } from "next-intl";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { Flyout } from "@/components/flyout/flyout";
import { KeyHint } from "@/components/ui/key-hint";
import { KEY_TARGETS } from "../key-targets";
import type { Screen } from "../read-screen";
import { FindTicket } from "./find-ticket";
import { linkAction } from "./link-actions";

/** Links the ticket with another, which is named by its number or found. */
export function LinkForm({ screen }: { screen: Screen }) {
  const t = useTranslations("merge.link");
  return (
    <Flyout
      id={KEY_TARGETS.link}
      name={t("open")}
      label={
        <>
          {t("open")}
          <span aria-hidden className="pointer-coarse:hidden">
            <KeyHint keys="l" />
          </span>
        </>
      }
    >
      <RefusalSpot>
        <p className="mb-2 text-sm text-ink-soft">{t("hint")}</p>
        <FindTicket place={screen.place} action={linkAction.bind(null, screen.place)} />
      </RefusalSpot>
    </Flyout>
  );
}
