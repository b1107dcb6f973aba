"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useSecondsUntil } from "@/components/countdown/use-seconds-until";

/**
 * The seconds until a mail goes out, by the server's clock, and beside them the way to take it back, which goes with them.
 *
 * @param at RFC 3339
 * @param after what is said from then on
 */
export function SendingIn({ at, after, children }: { at: string; after: string; children?: ReactNode }) {
  const t = useTranslations("composer.editor");
  const seconds = useSecondsUntil(at);
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span className="tabular-nums">{seconds > 0 ? t("sending", { seconds }) : after}</span>
      {seconds > 0 && children}
    </span>
  );
}
