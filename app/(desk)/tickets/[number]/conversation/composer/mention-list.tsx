import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import type { Mentionable } from "./use-mentions";

export const MENTION_LIST = "mentions";
export const mentionId = (id: string) => `mention-${id}`;

/** The colleagues whose names may be meant, under the note that is being written. The focus stays in the note. */
export function MentionList({
  choices,
  at,
  take,
}: {
  choices: Mentionable[];
  at: number;
  take: (chosen: Mentionable) => void;
}) {
  const t = useTranslations("together.composer");
  return (
    <div
      id={MENTION_LIST}
      role="listbox"
      aria-label={t("colleagues")}
      className="mx-3 mb-2 overflow-clip rounded-md border border-line bg-raised shadow-raised"
    >
      {choices.map((choice, index) => (
        <div
          key={choice.id}
          id={mentionId(choice.id)}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={(event) => {
            event.preventDefault();
            take(choice);
          }}
          className={cx(
            "flex min-h-8 cursor-pointer items-center gap-2 px-2.5 pointer-coarse:min-h-11",
            index === at && "bg-accent-tint text-accent-ink",
          )}
        >
          <Avatar name={choice.name} size="sm" />
          {choice.name}
        </div>
      ))}
    </div>
  );
}
