/** What a colour says. Never alone: words or an icon say the same. */
export type Tone = "neutral" | "accent" | "info" | "success" | "warning" | "danger" | "teal" | "violet";

/** A tint with its ink and line, for badges and callouts. */
export const tinted: Record<Tone, string> = {
  neutral: "bg-neutral-tint text-neutral-ink border-neutral-line",
  accent: "bg-accent-tint text-accent-ink border-accent-line",
  info: "bg-info-tint text-info-ink border-info-line",
  success: "bg-success-tint text-success-ink border-success-line",
  warning: "bg-warning-tint text-warning-ink border-warning-line",
  danger: "bg-danger-tint text-danger-ink border-danger-line",
  teal: "bg-teal-tint text-teal-ink border-teal-line",
  violet: "bg-violet-tint text-violet-ink border-violet-line",
};

/** The ink alone, for icons and figures. */
export const inked: Record<Tone, string> = {
  neutral: "text-muted",
  accent: "text-accent-ink",
  info: "text-info-ink",
  success: "text-success-ink",
  warning: "text-warning-ink",
  danger: "text-danger-ink",
  teal: "text-teal-ink",
  violet: "text-violet-ink",
};

/** A full colour for bars (`fill-current`): seen at 3:1, not made to be written in. */
export const barred: Record<Tone, string> = {
  neutral: "text-neutral-solid",
  accent: "text-accent",
  info: "text-info-solid",
  success: "text-success-solid",
  warning: "text-warning-bar",
  danger: "text-danger-solid",
  teal: "text-teal-ink",
  violet: "text-violet-ink",
};
