import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { Screen } from "../read-screen";

/** The ticket that this one follows, and those that follow it. */
export function Neighbours({ screen }: { screen: Screen }) {
  const t = useTranslations("merge");
  const { follows, followedBy } = screen.ticket.relations;
  const link = (number: number) => (
    <TextLink key={number} href={`/tickets/${number}`} prefetch={false} className="tabular-nums">
      #{number}
    </TextLink>
  );
  return (
    <>
      {follows && <span>{t.rich("follows", { ticket: () => link(follows) })}</span>}
      {followedBy.map((number) => (
        <span key={number}>{t.rich("followedBy", { ticket: () => link(number) })}</span>
      ))}
    </>
  );
}
