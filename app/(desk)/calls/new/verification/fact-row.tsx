"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import type { Fact } from "@/domain/people/verification/facts";

export const RIGHT = "fact-right";
export const WRONG = "fact-wrong";

type Props = {
  fact: Fact;
  state: "asked" | "right" | "wrong" | null;
  /** Null until it was asked for in this window. */
  value: string | null;
  pending: boolean;
  onAsk: () => void;
  onJudge: (right: boolean) => void;
};

/** One fact of the record: hidden until the agent asks the caller for it, then right or wrong. */
export function FactRow({ fact, state, value, pending, onAsk, onJudge }: Props) {
  const t = useTranslations("calls.desk");
  const name = t(`fields.${fact}`);
  const open = state === "asked" && value !== null;
  return (
    <li
      data-key-part
      className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 last:border-b-0"
    >
      <span className="w-32 shrink-0 text-sm text-muted">{name}</span>
      <span className="min-w-0 flex-1 break-words">{value ?? "•••"}</span>
      {(state === null || (state === "asked" && value === null)) && (
        <Button size="sm" data-ask disabled={pending} onClick={onAsk} aria-label={`${t("ask")}: ${name}`}>
          {t("ask")}
        </Button>
      )}
      {open && (
        <span className="flex gap-2">
          <Button
            size="sm"
            data-right={fact}
            data-key-target={RIGHT}
            disabled={pending}
            onClick={() => onJudge(true)}
            aria-label={`${t("right")}: ${name}`}
          >
            {t("right")} <Key keys="y" />
          </Button>
          <Button
            size="sm"
            data-key-target={WRONG}
            disabled={pending}
            onClick={() => onJudge(false)}
            aria-label={`${t("wrong")}: ${name}`}
          >
            {t("wrong")} <Key keys="n" />
          </Button>
        </span>
      )}
      {(state === "right" || state === "wrong") && (
        <Badge tone={state === "right" ? "success" : "danger"}>{state === "right" ? t("right") : t("wrong")}</Badge>
      )}
    </li>
  );
}

function Key({ keys }: { keys: string }) {
  return (
    <span aria-hidden className="max-sm:hidden">
      <KeyHint keys={keys} />
    </span>
  );
}
