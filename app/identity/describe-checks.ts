import "server-only";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { formatInstant } from "@/components/ui/format-instant";
import type { Checks, CheckView } from "@/domain/identity/read-checks";
import { MOST_WRONG_CODES } from "@/domain/people/checks/check";
import type { ShownCheck } from "./shown-check";

/** Puts it into words once, for every screen that shows it; instants are in the reader's zone. */
export async function describeChecks({ latest, counting, addresses }: Checks): Promise<ShownCheck> {
  const say = await inWords();
  return {
    status: latest && say.status(latest),
    enter: latest?.codeLive ? latest.id : null,
    sentBefore: latest !== null,
    addresses,
    verified: counting.map((check) => ({ about: check.about, text: say.proof(check) })),
  };
}

async function inWords() {
  const [t, types, locale, timeZone] = await Promise.all([
    getTranslations("identity.state"),
    getTranslations("ui.requestType"),
    getLocale(),
    getTimeZone(),
  ]);
  const time = (at: Date | null) => (at ? formatInstant(at, "time", { locale, timeZone }) : "");
  const moment = (at: Date) => formatInstant(at, "moment", { locale, timeZone });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });

  const proof = ({ by, contact, confirmedAt }: CheckView): string =>
    t(by === "code" ? "byCode" : "byLink", { contact: contact ?? "", time: time(confirmedAt) });

  const waiting = (check: CheckView): string => {
    const until = { code: time(check.codeUntil), link: moment(check.linkUntil) };
    return [
      t("sent", { contact: check.contact ?? "", time: time(check.sentAt) }),
      check.letter !== "sent" && t(check.letter),
      check.triesLeft < MOST_WRONG_CODES && t("wrong", { left: check.triesLeft }),
      t(check.codeLive ? "until" : "codeOver", until),
    ]
      .filter(Boolean)
      .join(" ");
  };

  const status = (check: CheckView): ShownCheck["status"] => {
    switch (check.state) {
      case "sent":
        if (check.contact === null) return { tone: "warning", text: t("void") };
        return {
          tone: check.letter === "failed" || check.triesLeft < MOST_WRONG_CODES ? "warning" : "info",
          text: waiting(check),
        };
      case "confirmed": {
        if (!check.counts) return { tone: "warning", text: t("void") };
        const kinds = check.about.map((type) => types(type));
        const only = kinds.length > 0 ? ` ${t("onlyFor", { types: list.format(kinds) })}` : "";
        return { tone: "success", text: proof(check) + only };
      }
      case "denied":
        return { tone: "danger", text: t("denied", { time: time(check.endedAt) }) };
      case "locked":
        return { tone: "danger", text: t("locked") };
      case "expired":
        return { tone: "warning", text: t("expired") };
      case "withdrawn":
        return { tone: "warning", text: t("void") };
      case "replaced":
        return null;
    }
  };
  return { status, proof };
}
