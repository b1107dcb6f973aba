import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/session";
import { PageHeader } from "@/components/ui/page-header";
import { readRegions } from "../../tickets/region-names";
import { CallDesk } from "./call-desk";
import { readCallTexts } from "./call-texts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("calls");
  return { title: t("title") };
}

/** A call: the number first, then who it is, what they ask, and done. By keyboard alone. */
export default async function NewCallPage() {
  const { acting } = await requireStaff("ticket:open");
  const t = await getTranslations("calls");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <CallDesk texts={await readCallTexts()} regions={await readRegions(acting)} serverNow={acting.now.getTime()} />
    </>
  );
}
