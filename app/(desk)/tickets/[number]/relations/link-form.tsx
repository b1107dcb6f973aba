import { useTranslations } from "next-intl";
import { FoldButton } from "@/components/ticket/fold-button";
import { KeyHint } from "@/components/ui/key-hint";
import { KEY_TARGETS } from "../key-targets";
import type { Screen } from "../read-screen";
import { FindTicket } from "./find-ticket";
import { linkAction } from "./link-actions";

/** Links the ticket with another, which is named by its number or found. */
export function LinkForm({ screen }: { screen: Screen }) {
  const t = useTranslations("merge.link");
  return (
    <FoldButton
      id={KEY_TARGETS.link}
      label={
        <>
          {t("open")}
          <span aria-hidden className="pointer-coarse:hidden">
            <KeyHint keys="l" />
          </span>
        </>
      }
    >
      <p className="mb-2 text-sm text-ink-soft">{t("hint")}</p>
      <FindTicket place={screen.place} action={linkAction.bind(null, screen.place)} />
    </FoldButton>
  );
}
