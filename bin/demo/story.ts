import type { Acting } from "@/domain/acting";

type Step = { at: number; happen: (acting: Acting) => Promise<void> };

/** What happens on the desk, each in its turn and at its own instant: the history reads as if it had been lived. */
export class Story {
  private steps: Step[] = [];

  /** What is told later than it should have happened happens next. */
  at(instant: Date, happen: Step["happen"]): void {
    this.steps.push({ at: instant.getTime(), happen });
  }

  /** Lets all happen up to the desk's now; a step may lead to later ones. What lies in the future does not happen. */
  async tell(desk: Acting): Promise<void> {
    for (let next = this.next(desk.now); next; next = this.next(desk.now)) {
      await next.happen({ ...desk, now: new Date(next.at) });
    }
  }

  private next(until: Date): Step | undefined {
    this.steps.sort((one, other) => other.at - one.at);
    const last = this.steps.at(-1);
    return last && last.at <= until.getTime() ? this.steps.pop() : undefined;
  }
}
