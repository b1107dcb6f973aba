import { getTranslations } from "next-intl/server";
import type { RequestType } from "@/components/tickets/vocabulary";
import { EDIT_FIELDS, TYPE_KEYS } from "./call";

/** Every text of the call screen, ready for the browser: the words travel, the machinery for them does not. */
export async function readCallTexts() {
  const [t, types, fields] = await Promise.all([
    getTranslations("calls"),
    getTranslations("ui.requestType"),
    getTranslations("calls.fields"),
  ]);
  return {
    who: t("who"),
    search: t("search"),
    searchHint: t("searchHint"),
    nobody: t("nobody"),
    nobodyHint: t("nobodyHint"),
    several: t("several"),
    chosen: t("chosen"),
    callerName: t("callerName"),
    nameless: t("nameless"),
    asked: t("asked"),
    unsubscribeFrom: t("unsubscribeFrom"),
    everywhere: t("everywhere"),
    noSubscriptions: t("noSubscriptions"),
    otherRegion: t("otherRegion"),
    whatChanges: t("whatChanges"),
    field: t("field"),
    newValue: t("newValue"),
    addField: t("addField"),
    removeField: t("removeField"),
    proof: t("proof"),
    proofContact: t("proofContact"),
    proofFacts: t("proofFacts"),
    proofNone: t("proofNone"),
    note: t("note"),
    finish: t("finish"),
    putForward: t("putForward"),
    onlyLog: t("onlyLog"),
    working: t("working"),
    openTickets: t("openTickets"),
    born: t("born"),
    mailedIn: t("mailedIn"),
    notMailed: t("notMailed"),
    readOut: t("readOut"),
    next: t("next"),
    openTicket: t("openTicket"),
    unknownCaller: t("unknownCaller"),
    chooseType: t("chooseType"),
    record: t("record"),
    done: { resolved: t("done.resolved"), waiting: t("done.waiting"), open: t("done.open"), new: t("done.open") },
    types: Object.fromEntries((Object.keys(TYPE_KEYS) as RequestType[]).map((type) => [type, types(type)])) as Record<
      RequestType,
      string
    >,
    fields: Object.fromEntries(EDIT_FIELDS.map((field) => [field, fields(field)])) as Record<string, string>,
  };
}

export type CallTexts = Awaited<ReturnType<typeof readCallTexts>>;
