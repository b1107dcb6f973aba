import { useTranslations } from "next-intl";
import { FormText } from "@/app/form/form-text";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { VerbForm } from "@/app/form/verb-form";
import { Flyout } from "@/components/flyout/flyout";
import { SubmitButton } from "@/components/forms/submit-button";
import { Icon } from "@/components/icons/icon";
import { LONGEST_TAG } from "@/vocabulary/tags";
import { KEY_TARGETS } from "../key-targets";
import type { Place } from "../place";
import { tagAction, undoTagAction, undoUntagAction, untagAction } from "./tag-actions";

const LIST = "ticket-tag-words";

/** The ticket's tags, each to take off, and a field for another: one there is, or a new one. */
export function TicketTags({ place, tags, known }: { place: Place; tags: string[]; known: string[] }) {
  const t = useTranslations("ticket.header.tags");
  const undo = { label: t("undo"), done: t("undone") };
  return (
    <RefusalSpot className={tags.length > 0 ? "w-full" : undefined}>
      <div className="flex flex-wrap items-center gap-1.5">
        {tags.length > 0 && (
          <ul aria-label={t("label")} className="contents">
            {tags.map((tag) => (
              <li key={tag} className="badge max-w-full border-line-strong bg-sunken pr-0.5 text-ink-soft">
                <span className="truncate">{tag}</span>
                <VerbForm
                  action={untagAction.bind(null, place)}
                  done={t("removed")}
                  undo={{ ...undo, action: undoUntagAction.bind(null, place, tag) }}
                  className="contents"
                >
                  <input type="hidden" name="tag" value={tag} />
                  <button
                    type="submit"
                    aria-label={t("remove", { tag })}
                    className="inline-flex size-5 items-center justify-center rounded-sm text-muted hover:text-ink pointer-coarse:size-9"
                  >
                    <Icon name="close" size={12} />
                  </button>
                </VerbForm>
              </li>
            ))}
          </ul>
        )}
        <Flyout id={KEY_TARGETS.tag} label={t("open")} name={t("open")} look={{ variant: "ghost", size: "sm" }}>
          <RefusalSpot>
            <VerbForm
              action={tagAction.bind(null, place)}
              done={t("added")}
              undo={{ ...undo, action: undoTagAction.bind(null, place) }}
              className="flex flex-wrap items-end gap-2"
            >
              <FormText
                name="tag"
                label={t("word")}
                hint={t("hint")}
                list={LIST}
                maxLength={LONGEST_TAG}
                autoComplete="off"
                className="min-w-0 flex-1 basis-48"
              />
              <datalist id={LIST}>
                {known.map((word) => (
                  <option key={word} value={word} />
                ))}
              </datalist>
              <SubmitButton>{t("add")}</SubmitButton>
            </VerbForm>
          </RefusalSpot>
        </Flyout>
      </div>
    </RefusalSpot>
  );
}
