import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { KeyHint } from "@/components/ui/key-hint";
import { KEY_TARGETS } from "../../key-targets";

export type Mode = "reply" | "note";

const MODES: Mode[] = ["reply", "note"];
const KEYS: Record<Mode, string> = { reply: "r", note: "i" };

/** Reply or note. A reply that is not possible says why, instead of failing later. */
export function ComposerModes({
  mode,
  whyNoReply,
  choose,
}: {
  mode: Mode;
  whyNoReply: string | null;
  choose: (mode: Mode) => void;
}) {
  const t = useTranslations("composer.editor");
  return (
    <fieldset
      className={cx(
        "flex flex-wrap items-center gap-1 border-b px-3 py-2",
        mode === "note" ? "border-warning-line bg-warning-tint" : "border-line",
      )}
    >
      <legend className="sr-only">{t("kinds")}</legend>
      {MODES.map((each) => (
        <button
          key={each}
          id={KEY_TARGETS[each]}
          type="button"
          aria-pressed={each === mode}
          disabled={each === "reply" && whyNoReply !== null}
          onClick={() => choose(each)}
          className={cx(
            "inline-flex h-7 items-center rounded-sm border border-transparent px-2.5 text-sm font-medium disabled:cursor-not-allowed disabled:text-muted pointer-coarse:h-11",
            each === mode ? "border-line-strong bg-surface text-ink" : "text-ink-soft hover:bg-sunken hover:text-ink",
          )}
        >
          {t(each)}
          <span aria-hidden className="ml-1.5 pointer-coarse:hidden">
            <KeyHint keys={KEYS[each]} />
          </span>
        </button>
      ))}
      {whyNoReply && <span className="px-1.5 text-sm text-ink-soft">{whyNoReply}</span>}
    </fieldset>
  );
}
