import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { connection } from "@/db/client";
import { readDeskSettings } from "@/domain/settings/read";
import { LetterShell } from "../../letter-shell";

const ENDS = ["confirmed", "denied", "over"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await getTranslations("identity.page"))("title") } };
}

type Props = { params: Promise<{ what: string }> };

/** What came of the press of a button. Anybody may read it: it says nothing of anybody. */
export default async function AnsweredPage({ params }: Props) {
  const { what } = await params;
  const end = ENDS.find((one) => one === what);
  if (!end) notFound();
  const t = await getTranslations("identity.page");
  const { operatorName: operator } = await readDeskSettings({ db: connection().db });
  return (
    <LetterShell operator={operator} title={t(`${end}.title`)}>
      <p className="text-pretty">{t(`${end}.text`)}</p>
    </LetterShell>
  );
}
