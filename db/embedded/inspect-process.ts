import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** `identity` differs from that of any earlier or later process with the same number; `command` may be empty. */
export type ProcessFacts = { identity: string; parent: number; command: string };

/** Says what runs under `pid` now. Null when nothing does, or when only a zombie is left of it. */
export function inspectProcess(pid: number): ProcessFacts | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    if (process.platform === "linux") return readProc(pid);
    if (process.platform === "win32") return probe(pid);
    return askPs(pid);
  } catch {
    return null;
  }
}

/** Fields are numbered as in proc(5); the name in field 2 may itself hold spaces and brackets. */
function readProc(pid: number): ProcessFacts | null {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fromField3 = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state, parent, startTime] = [fromField3[0], fromField3[1], fromField3[19]];
  if (state === "Z" || state === "X") return null;

  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim();
  return { identity: `${pid}@${startTime}`, parent: Number(parent), command };
}

function askPs(pid: number): ProcessFacts | null {
  const line = execFileSync("ps", ["-o", "stat=,ppid=,lstart=,command=", "-p", String(pid)], { encoding: "utf8" });
  const [, state, parent, startTime, command] = /^(\S+)\s+(\d+)\s+(.{24})\s+(.*)$/.exec(line.trim()) ?? [];
  if (!state || state.startsWith("Z")) return null;
  return { identity: `${pid}@${startTime}`, parent: Number(parent), command: command ?? "" };
}

function probe(pid: number): ProcessFacts {
  process.kill(pid, 0);
  return { identity: String(pid), parent: 0, command: "" };
}
