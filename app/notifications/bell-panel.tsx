"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, useSyncExternalStore } from "react";
import { useWindowEvent } from "@/components/events/use-window-event";
import { Hotkeys } from "@/components/palette/hotkeys";
import { Button } from "@/components/ui/button";
import { BELL_PANEL } from "./bell-button";
import { NotificationList } from "./notification-list";
import { sendRead } from "./requests";
import { bell } from "./unread";

/** Name of the event that opens the panel, as a key does. */
const BELL_EVENT = "rightsdesk:notifications";

/** The notifications, opened from a bell or by the key `b`; loaded when first opened, and live from then on. */
export function BellPanel() {
  const t = useTranslations("notifications.panel");
  const panel = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const { items, unread, nextCursor, failed } = useSyncExternalStore(bell.subscribe, bell.get, bell.getFirst);

  useWindowEvent(BELL_EVENT, () => shownBell()?.click());

  return (
    <>
      <Hotkeys bindings={[{ keys: "b", label: t("key"), event: BELL_EVENT }]} home="everywhere" />
      <section
        ref={panel}
        id={BELL_PANEL}
        popover="auto"
        aria-label={t("title")}
        tabIndex={-1}
        onToggle={(event) => {
          setOpen(event.newState === "open");
          if (event.newState !== "open") return;
          bell.open();
          panel.current?.focus();
        }}
        className="flyout w-[min(24rem,calc(100vw-1rem))] p-0"
      >
        <header className="flex items-center justify-between gap-2 border-b border-line py-2 pr-2 pl-3">
          <h2 className="font-semibold">{t("title")}</h2>
          {unread > 0 && items?.[0] && (
            <Button variant="ghost" size="sm" onClick={() => sendRead({ upTo: items[0]!.id })}>
              {t("markAll")}
            </Button>
          )}
        </header>
        <div className="max-h-[min(28rem,70dvh)] overflow-y-auto" aria-busy={open && !items && !failed}>
          {failed && !items && (
            <p className="flex items-center justify-between gap-2 p-3 text-sm text-danger-ink">
              {t("failed")}
              <Button size="sm" onClick={bell.open}>
                {t("retry")}
              </Button>
            </p>
          )}
          {items?.length === 0 && <p className="p-4 text-sm text-pretty text-muted">{t("empty")}</p>}
          {items && items.length > 0 && <NotificationList items={items} close={() => panel.current?.hidePopover()} />}
          {items && nextCursor && (
            <Button variant="ghost" size="sm" className="m-2" onClick={bell.more}>
              {t("more")}
            </Button>
          )}
        </div>
      </section>
    </>
  );
}

/** The panel opens beside the bell that this screen has. */
function shownBell(): HTMLElement | undefined {
  const bells = document.querySelectorAll<HTMLElement>(`[popovertarget="${BELL_PANEL}"]`);
  return [...bells].find((bell) => bell.checkVisibility());
}
