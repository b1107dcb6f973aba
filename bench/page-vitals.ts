import type { Page } from "@playwright/test";

/** One interaction: milliseconds from the press to what it draws, and what of that was spent waiting and working. */
export type Pressed = { duration: number; waited: number; worked: number; what: string };

/** Interactions, the sum of layout shifts, and what moved. */
export type Vitals = { events: Pressed[]; cls: number; shifted: string[] };

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] };
type Interaction = PerformanceEventTiming & { interactionId: number };
type Recorder = Window & { rightsdeskVitals?: Vitals };

/**
 * Records interactions and layout shifts on whatever the page shows from now on. Shifts right after an input are left out, as the
 * metric has it. Events shorter than 16 ms are not told by the browser.
 *
 * @returns what was recorded on the present document
 */
export async function recordVitals(page: Page): Promise<() => Promise<Vitals>> {
  await page.addInitScript(record);
  return () => page.evaluate(() => (window as Recorder).rightsdeskVitals!);
}

/** Runs in the page. */
function record() {
  const vitals: Vitals = { events: [], cls: 0, shifted: [] };
  (window as Recorder).rightsdeskVitals = vitals;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Interaction[])
      if (entry.interactionId > 0)
        vitals.events.push({
          duration: entry.duration,
          waited: Math.round(entry.processingStart - entry.startTime),
          worked: Math.round(entry.processingEnd - entry.processingStart),
          what: `${entry.name} on ${entry.target instanceof Element ? entry.target.outerHTML.slice(0, 60) : "nothing"}`,
        });
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (entry.hadRecentInput) continue;
      vitals.cls += entry.value;
      const nodes = entry.sources.map(({ node }) =>
        node instanceof Element ? node.outerHTML.slice(0, 120) : node?.nodeName,
      );
      vitals.shifted.push(`${entry.value.toFixed(4)} ${nodes.join(" | ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}
