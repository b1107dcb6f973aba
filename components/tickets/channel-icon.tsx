import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import type { IconName } from "@/components/icons/shapes";
import type { Channel } from "@/vocabulary/tickets";

const icons: Record<Channel, IconName> = {
  email: "mail",
  phone: "phone",
  link: "link",
  preferences: "sliders",
  form: "form",
  api: "api",
};

/** How a ticket came, as an icon with a name; `withText` writes the name beside it. */
export function ChannelIcon({
  channel,
  withText = false,
  size = 15,
}: {
  channel: Channel;
  withText?: boolean;
  size?: number;
}) {
  const t = useTranslations("ui.channel");
  return (
    <span
      className="inline-flex items-center gap-1.5 whitespace-nowrap text-muted"
      title={withText ? undefined : t(channel)}
    >
      <Icon name={icons[channel]} size={size} label={withText ? undefined : t(channel)} />
      {withText && <span className="text-ink-soft">{t(channel)}</span>}
    </span>
  );
}
