import type { Page } from "@playwright/test";

/** Durations of interactions in milliseconds, the sum of layout shifts, and what moved. */
export type Vitals = { events: number[]; cls: number; shifted: string[] };

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] };
type Interaction = PerformanceEntry & { interactionId: number };
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
      if (entry.interactionId > 0) vitals.events.push(entry.duration);
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
