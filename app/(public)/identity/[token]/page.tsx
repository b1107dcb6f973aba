import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button-class";
import { connection } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { type LinkView, readLink } from "@/domain/identity/answer-link";
import { readDeskSettings } from "@/domain/settings/read";
import { LetterShell } from "../letter-shell";
import { countMiss, isBarred } from "../misses";

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await getTranslations("identity.page"))("title") } };
}

type Props = { params: Promise<{ token: string }> };

/** Asks whoever has the letter whether they are asking. To look at it changes nothing; the buttons are plain forms. */
export default async function IdentityPage({ params }: Props) {
  const { token } = await params;
  const { db } = connection();
  const { operatorName: operator } = await readDeskSettings({ db });
  const came = await headers();
  const t = await getTranslations("identity.page");
  if (isBarred(came)) return <Words operator={operator} title={t("later.title")} text={t("later.text")} />;

  const asked = await readLink(await actAs(db, DESK), token);
  if (!asked) {
    countMiss(came);
    return <Words operator={operator} title={t("over.title")} text={t("over.text")} />;
  }
  return <Question operator={operator} token={token} asked={asked} />;
}

function Words({ operator, title, text }: { operator: string; title: string; text: string }) {
  return (
    <LetterShell operator={operator} title={title}>
      <p className="text-pretty">{text}</p>
    </LetterShell>
  );
}

async function Question({ operator, token, asked }: { operator: string; token: string; asked: LinkView }) {
  const [t, locale] = await Promise.all([getTranslations("identity.page"), getLocale()]);
  const action = (answer: string) => `/identity/${token}/${answer}?lang=${locale}`;
  return (
    <LetterShell operator={operator} title={t("title")}>
      <p className="text-pretty">{t(asked.about.length ? "asked" : "askedGenerally", { operator })}</p>
      {asked.about.length > 0 && (
        <ul className="list-disc pl-6 font-medium">
          {asked.about.map((kind) => (
            <li key={kind}>{t(`kinds.${kind}`)}</li>
          ))}
        </ul>
      )}
      <p className="text-pretty">{t("how")}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <form method="post" action={action("confirm")}>
          <button type="submit" className={buttonClass({ variant: "primary" })}>
            {t("confirm")}
          </button>
        </form>
        <form method="post" action={action("deny")}>
          <button type="submit" className={buttonClass({ variant: "secondary" })}>
            {t("deny")}
          </button>
        </form>
      </div>
      <p className="text-sm text-muted">{t("nothing")}</p>
    </LetterShell>
  );
}
