import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

/** Of a line that both merged tickets ask: where it is carried out. */
export function DecidedWith({ number }: { number: number }) {
  const t = useTranslations("merge");
  return (
    <p className="text-sm text-ink-soft">
      {t.rich("decidedWith", {
        ticket: () => (
          <TextLink href={`/tickets/${number}`} prefetch={false} className="tabular-nums">
            #{number}
          </TextLink>
        ),
      })}
    </p>
  );
}
