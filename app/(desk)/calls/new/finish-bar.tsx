"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { KeyHint } from "@/components/ui/key-hint";
import type { RequestType } from "@/vocabulary/requests";
import { CLOSINGS, type Closing } from "./call";

/** Both beside each other on a telephone, in Russian too. */
const NARROW = "max-xl:px-3 max-sm:flex-1 max-sm:px-2 max-sm:text-sm";

/** Done, or only written down, or closed without a ticket. Enter anywhere above does the first. */
export function FinishBar({
  type,
  pending,
  onOnlyLog,
  onClose,
}: {
  type: RequestType | null;
  pending: boolean;
  onOnlyLog: () => void;
  onClose: (as: Closing) => void;
}) {
  const t = useTranslations("calls.desk");
  return (
    <>
      {/* In sight however much stands above it. */}
      <div
        data-keep-clear
        className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-1 flex flex-wrap items-center gap-2 xl:gap-3 border-t border-line bg-canvas py-3 md:bottom-0"
      >
        <button
          type="submit"
          disabled={!type || pending}
          className={buttonClass({ variant: "primary", size: "lg" }, NARROW)}
        >
          {pending ? t("working") : type === "delete" ? t("putForward") : t("finish")}
          <span aria-hidden className="max-sm:hidden">
            <KeyHint keys="enter" />
          </span>
        </button>
        <Button size="lg" className={NARROW} disabled={!type || pending} onClick={onOnlyLog}>
          {t("onlyLog")}
        </Button>
        {!type && <p className="text-sm text-muted">{t("chooseType")}</p>}
      </div>
      <details>
        <summary className="w-fit cursor-pointer rounded-sm text-sm text-muted underline-offset-2 hover:text-ink hover:underline pointer-coarse:min-h-11">
          {t("closeWithout")}
        </summary>
        <p className="mt-2 text-sm text-muted">{t("closeHint")}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          {CLOSINGS.map((as) => (
            <Button key={as} disabled={pending} onClick={() => onClose(as)}>
              {t(`closings.${as}`)}
            </Button>
          ))}
        </div>
      </details>
    </>
  );
}
