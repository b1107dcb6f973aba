import { inspectProcess } from "@/db/embedded/inspect-process";

const LOOK_EVERY_MS = 300;
const SHELL = /^\S*\b(sh|bash|dash|ash|zsh)\b/;

/**
 * Calls `onGone` once when the npm that runs this process has ended: killed or terminated, npm tells its scripts
 * nothing. A process started without npm is left alone, so that it may outlive its terminal.
 */
export function watchNpm(onGone: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const watched = ancestorsUpToNpm().map((pid) => ({ pid, identity: inspectProcess(pid)?.identity }));
  const timer = setInterval(() => {
    if (watched.every(({ pid, identity }) => inspectProcess(pid)?.identity === identity)) return;
    clearInterval(timer);
    onGone();
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** npm runs a script by a shell, which may have made way for it. */
function ancestorsUpToNpm(): number[] {
  const parent = inspectProcess(process.ppid);
  return parent && SHELL.test(parent.command) ? [process.ppid, parent.parent] : [process.ppid];
}
