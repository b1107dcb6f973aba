import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TabLinks } from "@/components/tables/tab-links";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/domain/acting";
import { may, type Permission } from "@/domain/permissions";

const SECTIONS = {
  profile: { href: "/settings", permission: null },
  templates: { href: "/settings/templates", permission: "template:manage" },
  macros: { href: "/settings/macros", permission: "macro:manage" },
  staff: { href: "/settings/staff", permission: "staff:manage" },
  mailboxes: { href: "/settings/mailboxes", permission: "mailbox:manage" },
  outgoing: { href: "/settings/outgoing", permission: "settings:manage" },
  regions: { href: "/settings/regions", permission: "region:manage" },
  desk: { href: "/settings/desk", permission: "settings:manage" },
  tokens: { href: "/settings/tokens", permission: "token:manage" },
  installation: { href: "/settings/installation", permission: "settings:manage" },
} as const satisfies Record<string, { href: string; permission: Permission | null }>;

type Section = keyof typeof SECTIONS;

/** The head of every page of settings, with the sections that the actor may open. */
export function SettingsFrame({ current, actor, children }: { current: Section; actor: Actor; children: ReactNode }) {
  const t = useTranslations("settings");
  const open = (Object.keys(SECTIONS) as Section[]).filter((section) => {
    const { permission } = SECTIONS[section];
    return permission === null || may(actor, permission);
  });
  const tabs = open.map((section) => ({
    href: SECTIONS[section].href,
    label: t(`tabs.${section}`),
    current: section === current,
  }));
  return (
    <>
      <title>{t(`tabs.${current}`)}</title>
      <PageHeader title={t("title")} />
      {tabs.length > 1 && <TabLinks label={t("sections")} tabs={tabs} />}
      {children}
    </>
  );
}
