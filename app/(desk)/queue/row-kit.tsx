import { Icon } from "@/components/icons/icon";
import type { RowKit } from "@/components/queue/queue-cells";
import { ChannelIcon } from "@/components/tickets/channel-icon";
import { REQUEST_LOOKS } from "@/components/tickets/request-tones";
import { StatusBadge } from "@/components/tickets/status-badge";
import { Badge } from "@/components/ui/badge";
import { REQUEST_TYPES } from "@/vocabulary/requests";
import { CHANNELS, TICKET_STATUSES } from "@/vocabulary/tickets";

/** The icons and badges of rows, drawn once for all of them. @param unreadable what is said of a mail no machine could read */
export function rowKit(unreadable: string): RowKit {
  const each = <K extends string, T>(names: readonly K[], draw: (name: K) => T) =>
    Object.fromEntries(names.map((name) => [name, draw(name)])) as Record<K, T>;
  return {
    status: each(TICKET_STATUSES, (status) => <StatusBadge status={status} />),
    channel: each(CHANNELS, (channel) => <ChannelIcon channel={channel} />),
    request: each(REQUEST_TYPES, (type) => <Icon name={REQUEST_LOOKS[type].icon} size={12} />),
    unreadable: (
      <Badge tone="warning" icon={<Icon name="quarantine" size={12} />}>
        {unreadable}
      </Badge>
    ),
  };
}
