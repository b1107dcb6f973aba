import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { BellButton } from "./bell-button";

const looks = {
  narrow: {
    button: "relative flex size-11 items-center justify-center rounded-full text-ink-soft hover:bg-sunken",
    count: "absolute top-0.5 right-0.5",
  },
  wide: {
    button:
      "relative mt-2 flex h-9 shrink-0 items-center gap-2.5 rounded-md text-ink-soft hover:bg-sunken hover:text-ink focus-visible:-outline-offset-2 max-lg:justify-center lg:px-2.5",
    count: "ml-auto max-lg:absolute max-lg:top-0 max-lg:right-0",
  },
};

/** The bell as narrow or wide screens have it. */
export function DeskBell({ on, unread }: { on: "narrow" | "wide"; unread: number }) {
  const t = useTranslations("notifications.panel");
  return (
    <BellButton drawnWith={unread} className={looks[on].button} countClassName={looks[on].count}>
      <Icon name="bell" size={on === "narrow" ? 20 : undefined} />
      {on === "wide" && <span className="max-lg:sr-only">{t("title")}</span>}
    </BellButton>
  );
}
