import { getTranslations } from "next-intl/server";

/** Every text of the calls that appear on desk pages, ready for the browser. */
export async function readPopTexts() {
  const t = await getTranslations("calls.pop");
  return {
    incoming: t("incoming"),
    withheld: t("withheld"),
    unknown: t("unknown"),
    nameless: t("nameless"),
    several: t("several"),
    openTickets: t("openTickets"),
    take: t("take"),
    takeAs: t("takeAs"),
    whileTyping: t("whileTyping"),
    waiting: t("waiting"),
    unfinished: t("unfinished"),
    taken: t("taken"),
    missed: t("missed"),
    resume: t("resume"),
    log: t("log"),
    dismiss: t("dismiss"),
  };
}

export type PopTexts = Awaited<ReturnType<typeof readPopTexts>>;
