import { readdirSync, readFileSync } from "node:fs";

/** The kernel counts processor time in hundredths of a second on every common build of Linux. */
const TICKS_PER_SECOND = 100;

/**
 * Processor time in seconds that these processes, all their threads and all their descendants have taken, those that have
 * ended included. Where there is no /proc, that of this process alone.
 *
 * @param roots process ids
 */
export function processorTime(roots: number[]): number {
  const all = readAll();
  if (all.size === 0) return process.resourceUsage().userCPUTime / 1e6 + process.resourceUsage().systemCPUTime / 1e6;
  const counted = new Set(roots);
  // A child may have a smaller id than its parent: look until none is new.
  for (let before = 0; before < counted.size; ) {
    before = counted.size;
    for (const [pid, { parent }] of all) if (counted.has(parent)) counted.add(pid);
  }
  return [...counted].reduce((sum, pid) => sum + (all.get(pid)?.ticks ?? 0), 0) / TICKS_PER_SECOND;
}

function readAll(): Map<number, { parent: number; ticks: number }> {
  try {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return new Map(pids.flatMap((pid) => readOne(pid)));
  } catch {
    return new Map();
  }
}

/** Fields of /proc/PID/stat after the name, which may contain anything: 4 ppid, 14 to 17 utime stime cutime cstime. */
function readOne(pid: string): [number, { parent: number; ticks: number }][] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return [[Number(pid), { parent: Number(fields[1]), ticks }]];
  } catch {
    return [];
  }
}
