"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { Callout } from "@/components/ui/callout";
import { KeyHint } from "@/components/ui/key-hint";
import type { LoggedCall } from "./call";

const DONE = { resolved: "resolved", waiting: "waiting", open: "open", new: "open" } as const;

/** What to say to the caller before hanging up; Enter takes the next call. */
export function CallResult({ logged, onNext }: { logged: LoggedCall; onNext: () => void }) {
  const t = useTranslations("calls.desk");
  const proceed = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => proceed.current?.focus(), []);
  return (
    <section className="grid max-w-2xl gap-5">
      <Callout tone={logged.status === "resolved" ? "success" : "info"} title={`#${logged.number}`} live>
        {logged.added && logged.status !== "resolved" ? t("addedTo") : t(`done.${DONE[logged.status]}`)}
        {logged.callBack && <p className="mt-1">{t("callBack.promised", { time: logged.callBack })}</p>}
      </Callout>
      <figure className="rounded-xl border border-teal-line bg-teal-tint px-5 py-4">
        <figcaption className="text-sm font-medium text-teal-ink">{t("readOut")}</figcaption>
        <blockquote lang={logged.locale} className="mt-2 text-lg text-pretty">
          {logged.readOut}
        </blockquote>
      </figure>
      <div className="flex flex-wrap items-center gap-3">
        <button
          ref={proceed}
          type="button"
          onClick={onNext}
          className={buttonClass({ variant: "primary", size: "lg" })}
        >
          {t("next")}
          <span aria-hidden className="max-sm:hidden">
            <KeyHint keys="enter" />
          </span>
        </button>
        <Link href={`/tickets/${logged.number}`} className={buttonClass({ size: "lg" })}>
          {t("openTicket")}
        </Link>
      </div>
    </section>
  );
}
