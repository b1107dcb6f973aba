import { useTranslations } from "next-intl";
import { Hotkeys } from "@/components/palette/hotkeys";
import { KEY_TARGETS } from "./key-targets";

const KEYS = { c: "claim", a: "apply", r: "reply", m: "note", e: "resolve", u: "person" } as const;

/** The ticket by keyboard; `?` lists the same. */
export function TicketKeys() {
  const t = useTranslations("ticket.keys");
  const presses = Object.entries(KEYS).map(([keys, name]) => ({ keys, label: t(name), target: KEY_TARGETS[name] }));
  return <Hotkeys bindings={[...presses, { keys: "escape", label: t("queue"), href: "/queue" }]} />;
}
