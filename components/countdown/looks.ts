import type { Level } from "./steps";

export type Look = {
  /** Outline on a 24 × 24 grid (Lucide, ISC). */
  icon: string;
  words: string;
  bar: string;
};

const clock = "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 6v6l4 2";
const bell = "M4 13a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M12 9v4l2 2M5 3 2 6M22 6l-3-3";
const triangle = "m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01";
const octagon = "M7.86 2h8.28L22 7.86v8.28L16.14 22H7.86L2 16.14V7.86zM12 8v4M12 16h.01";
const check = "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M9 12l2 2 4-4";

/** How each level of a running clock looks, and each verdict of a stopped one. */
export const looks: Record<Level | "met" | "late", Look> = {
  calm: { icon: clock, words: "text-ink-soft", bar: "text-line-strong" },
  soon: { icon: clock, words: "text-info-ink", bar: "text-info-solid" },
  urgent: { icon: bell, words: "-mx-1 bg-warning-tint px-1 text-warning-ink", bar: "text-warning-bar" },
  critical: { icon: triangle, words: "-mx-1 bg-danger-tint px-1 text-danger-ink", bar: "text-danger-solid" },
  overdue: { icon: octagon, words: "-mx-1 bg-danger-solid px-1 text-on-solid", bar: "text-danger-solid" },
  met: { icon: check, words: "text-success-ink", bar: "text-success-solid" },
  late: { icon: octagon, words: "text-danger-ink", bar: "text-danger-solid" },
};
