import type { IconName } from "@/components/icons/shapes";

/** The places of the desk that the navigation leads to. */
export type Place = "queue" | "calls" | "people" | "mail" | "wall" | "history" | "settings";

/** `within`: a path below any of these counts as being at the place. */
export const places: Record<Place, { href: string; icon: IconName; keys: string; within: string[] }> = {
  queue: { href: "/queue", icon: "queue", keys: "g q", within: ["/queue", "/tickets"] },
  calls: { href: "/calls/new", icon: "call", keys: "g c", within: ["/calls"] },
  people: { href: "/people", icon: "people", keys: "g p", within: ["/people"] },
  mail: { href: "/mail", icon: "mail", keys: "g m", within: ["/mail"] },
  wall: { href: "/wall", icon: "wall", keys: "g w", within: ["/wall"] },
  history: { href: "/history", icon: "history", keys: "g h", within: ["/history"] },
  settings: { href: "/settings", icon: "settings", keys: "g s", within: ["/settings"] },
};
