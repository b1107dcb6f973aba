import { cx } from "./cx";

/**
 * Keys to press, e.g. `g q` or `mod+k`; drawn one cap per key. No key stands in it twice. Whoever works with a finger sees none,
 * unless `className` shows them.
 */
export function KeyHint({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className={cx("inline-flex items-center gap-0.5 pointer-coarse:hidden", className)}>
      {keys
        .split(/[ +]/)
        .filter(Boolean)
        .map((key) => (
          <kbd
            key={key}
            className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line-strong bg-surface px-1 font-sans text-2xs font-medium text-muted"
          >
            {caps[key.toLowerCase()] ?? key.toUpperCase()}
          </kbd>
        ))}
    </span>
  );
}

const caps: Record<string, string> = {
  mod: "Ctrl",
  escape: "Esc",
  enter: "↵",
  shift: "⇧",
  up: "↑",
  down: "↓",
  tab: "Tab",
};
