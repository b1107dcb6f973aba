import { cx } from "./cx";

const sizes = { sm: "size-5 text-[0.5625rem]", md: "size-7 text-2xs", lg: "size-10 text-base" };
const tints = [
  "bg-info-tint text-info-ink",
  "bg-success-tint text-success-ink",
  "bg-warning-tint text-warning-ink",
  "bg-teal-tint text-teal-ink",
  "bg-violet-tint text-violet-ink",
  "bg-accent-tint text-accent-ink",
];

/** Initials in a circle; decoration beside the written name, unless `labelled`. The tint follows the name. */
export function Avatar({
  name,
  size = "md",
  labelled = false,
}: {
  name: string;
  size?: keyof typeof sizes;
  labelled?: boolean;
}) {
  const tint = tints[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % tints.length];
  const meaning = labelled
    ? ({ role: "img", "aria-label": name, title: name } as const)
    : ({ "aria-hidden": true } as const);
  return (
    <span
      className={cx(
        "inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold",
        sizes[size],
        tint,
      )}
      {...meaning}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toUpperCase();
}
