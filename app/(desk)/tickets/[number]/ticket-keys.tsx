import { useTranslations } from "next-intl";
import { CLAIM_NEXT } from "@/app/claim-next/claim-next-id";
import { UNDO_EVENT, UNDO_KEY } from "@/app/form/undo";
import { Hotkeys } from "@/components/palette/hotkeys";
import { ASIDE_KEYS, KEY_TARGETS, REQUEST_KEYS, STEP } from "./key-targets";

const KEYS = {
  c: "claim",
  r: "reply",
  t: "template",
  i: "note",
  m: "macro",
  e: "resolve",
  u: "person",
  d: "dismiss",
  l: "link",
  p: "print",
  b: "callBack",
  w: "tag",
} as const;

/** Those that lead to a field, where what is typed next belongs. */
const OPENING: string[] = ["reply", "template", "note", "macro", "person", "dismiss", "link", "callBack", "tag"];

/** The ticket by keyboard; `?` lists the same. */
export function TicketKeys() {
  const t = useTranslations("ticket.keys");
  const together = useTranslations("together.next");
  const types = useTranslations("ui.requestType");
  const presses = Object.entries(KEYS).map(([keys, name]) => ({
    keys,
    label: t(name),
    target: KEY_TARGETS[name],
    opens: OPENING.includes(name),
  }));
  const ofRequest = Object.entries(REQUEST_KEYS).map(([keys, name]) => ({
    keys,
    label: name === "apply" || name === "refuse" || name === "misread" ? t(name) : t("type", { type: types(name) }),
    nearest: name,
  }));
  const ofAside = Object.entries(ASIDE_KEYS).map(([keys, name]) => ({
    keys,
    label: t(`aside.${name}`),
    target: KEY_TARGETS[name],
  }));
  return (
    <Hotkeys
      bindings={[
        ...presses,
        ...ofAside,
        { keys: "j", label: t("next"), event: STEP.next, opens: true },
        { keys: "k", label: t("previous"), event: STEP.previous, opens: true },
        { keys: "n", label: together("key"), target: CLAIM_NEXT },
        ...ofRequest,
        { keys: UNDO_KEY, label: t("undo"), event: UNDO_EVENT, needs: "undo" },
        { keys: "escape", label: t("queue"), href: "/queue" },
      ]}
    />
  );
}
