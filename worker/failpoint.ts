/**
 * Kills this process, as a power cut would, at a step of fetching: for drills alone.
 * @param step as in FetchStep; nothing happens at any other, nor without one
 */
export function failpoint(step: string | undefined): (reached: string) => void {
  return (reached) => {
    if (reached === step) process.kill(process.pid, "SIGKILL");
  };
}
