import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { SectionHeader } from "@/components/ui/section-header";
import { TextLink } from "@/components/ui/text-link";
import type { MailServerView } from "@/domain/outbox/server/read";
import { readDkim } from "./read-dkim";

/** What letters say of us, and where each of it is set. */
export function LetterCard({ sender }: { sender: MailServerView["sender"] }) {
  const t = useTranslations("settings.outgoing");
  const tabs = useTranslations("settings.tabs");
  const dkim = readDkim();
  const place = (value: string, hint: string, link: { href: string; label: string }) => (
    <>
      <span className="break-words">{value}</span>
      <span className="block text-sm text-muted">
        {hint} <TextLink href={link.href}>{link.label}</TextLink>
      </span>
    </>
  );
  return (
    <Card>
      <SectionHeader title={t("from")} />
      <DefinitionList
        stacked
        items={[
          {
            term: t("fromName"),
            value: place(sender.name, t("fromNameHint"), { href: "/settings/desk", label: tabs("desk") }),
          },
          {
            term: t("fromAddress"),
            value: place(sender.address ?? t("noMailbox"), t("fromAddressHint"), {
              href: "/settings/mailboxes",
              label: tabs("mailboxes"),
            }),
          },
          {
            term: t("dkim"),
            value: dkim ? t("dkimSet", { domain: dkim.domainName, selector: dkim.keySelector }) : t("dkimNone"),
          },
        ]}
      />
    </Card>
  );
}
