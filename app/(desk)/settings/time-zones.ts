import type { Option } from "@/components/forms/select-field";

/**
 * Every time zone the runtime knows, from west to east, each with its distance to UTC now.
 *
 * @param chosen listed even when the runtime knows it by another name
 */
export function timeZoneOptions(now: Date, chosen: string): Option[] {
  const zones = new Set([...Intl.supportedValuesOf("timeZone"), chosen]);
  return [...zones]
    .map((zone) => ({ zone, minutes: minutesEast(zone, now) }))
    .sort((a, b) => a.minutes - b.minutes || (a.zone < b.zone ? -1 : 1))
    .map(({ zone, minutes }) => ({ value: zone, label: `UTC${written(minutes)} ${zone.replaceAll("_", " ")}` }));
}

function minutesEast(timeZone: string, now: Date): number {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const name = format.formatToParts(now).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function written(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "−" : "+"}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}
