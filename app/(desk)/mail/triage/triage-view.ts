/** The periods that the report covers, in days. */
export const PERIODS = [7, 30, 90] as const;

/** What part of the report is shown; all of it stands in the address. */
export type TriageView = { days: (typeof PERIODS)[number]; rule?: string };

/** The view that an address asks for; what we do not know is left out. */
export function readTriageView(params: Record<string, string | string[] | undefined>): TriageView {
  const one = (name: string) => [params[name]].flat()[0];
  const rule = one("rule")?.slice(0, 200);
  return { days: PERIODS.find((days) => String(days) === one("days")) ?? 30, ...(rule ? { rule } : {}) };
}

/** The address of a view. */
export function triageHref(view: TriageView, change: Partial<TriageView> = {}): string {
  const { days, rule } = { ...view, ...change };
  return `/mail/triage?${new URLSearchParams({ days: String(days), ...(rule ? { rule } : {}) })}`;
}
