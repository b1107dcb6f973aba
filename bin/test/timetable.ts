import type { Result } from "./run-steps";

/** A table of what each step took and found; steps that ran side by side take longer each, and less together. */
export function timetable(results: Pick<Result, "step" | "tally" | "seconds">[], wholeSeconds: number): string {
  const rows = results.map(({ step, tally, seconds }) => [
    step.heading,
    time(seconds),
    `${tally.passed}`,
    `${tally.failed || ""}`,
    `${tally.skipped || ""}`,
  ]);
  const table = [
    ["", "time", "passed", "failed", "skipped"],
    ...rows,
    [`All, on Node ${process.version}`, time(wholeSeconds)],
  ];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => align(cell, widths[column]!, column))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function align(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** Minutes and seconds. */
function time(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
