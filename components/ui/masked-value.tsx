import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";

/**
 * A contact that is masked until it is revealed. `value` is already masked when `revealed` is false: the hidden
 * letters never reach the browser. `reveal` is the form that asks for them.
 */
export function MaskedValue({ value, revealed, reveal }: { value: string; revealed: boolean; reveal?: ReactNode }) {
  const t = useTranslations("ui.masked");
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-1.5 gap-y-1">
      <span className="break-all tabular-nums">{value}</span>
      {revealed ? (
        <Icon name="eye" size={13} label={t("revealed")} className="text-muted" />
      ) : (
        <Icon name="lock" size={12} label={t("masked")} className="text-muted" />
      )}
      {!revealed && reveal}
    </span>
  );
}
