import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { Acting } from "@/domain/acting";
import type { MacroStep } from "@/domain/macros/lock";
import { may } from "@/domain/permissions";
import { listTemplates } from "@/domain/templates/list";
import { listAssignees } from "@/domain/tickets/assignment/list-assignees";
import { hasText } from "@/messages/has-text";
import { nameIn } from "../../record-names/name-in";

/** Says what a step of a macro does, in the reader's language. A template that is archived, or a colleague who left, has no name. */
export async function stepWords(acting: Acting): Promise<(step: MacroStep) => string> {
  const [t, types, reasons, locale, templates, colleagues] = await Promise.all([
    getTranslations("macros.step"),
    getTranslations("ui.requestType"),
    getTranslations("ticket.request.reasons"),
    getLocale(),
    listTemplates(acting),
    may(acting.actor, "ticket:assign") ? listAssignees(acting) : [],
  ]);
  const letters = templates.map((template) => ({ id: template.id, name: nameIn(locale, template) }));
  const nameOf = (list: { id: number | string; name: string }[], id: number | string) =>
    list.find((one) => one.id === id)?.name ?? t("gone");
  return (step) => {
    switch (step.kind) {
      case "claim":
        return t("claim");
      case "resolve":
        return t("resolve");
      case "apply":
        return t("apply", { type: types(step.type) });
      case "refuse":
        return t("refuse", {
          type: types(step.type),
          reason: reasons(hasText(reasons, step.reason) ? step.reason : "other"),
        });
      case "assign":
        return t("assign", { name: nameOf(colleagues, step.staff) });
      case "reply":
        return t("reply", { name: nameOf(letters, step.template) });
      case "note":
        return t("note", { text: step.text.length > 60 ? `${step.text.slice(0, 60)}…` : step.text });
    }
  };
}
