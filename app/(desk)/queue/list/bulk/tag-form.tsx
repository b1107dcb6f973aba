import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { Flyout } from "@/components/flyout/flyout";
import { useFlyout } from "@/components/flyout/flyout-context";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { LONGEST_TAG } from "@/vocabulary/tags";

type Props = { tags: string[]; onTag: (verb: "tag" | "untag", tag: string) => void };

/** Puts a tag on the selected tickets, or takes it off them. */
export function TagForm(props: Props) {
  const t = useTranslations("queue.bulk.tag");
  return (
    <Flyout label={t("open")} name={t("open")} look={{ size: "sm" }}>
      <Fields {...props} />
    </Flyout>
  );
}

function Fields({ tags, onTag }: Props) {
  const t = useTranslations("queue.bulk.tag");
  const flyout = useFlyout();
  const list = useId();
  const act = (verb: "tag" | "untag", form: HTMLFormElement | null) => {
    const word = String(form && new FormData(form).get("tag")).trim();
    if (!form?.reportValidity() || !word) return;
    flyout?.close();
    form.reset();
    onTag(verb, word);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    act("tag", event.currentTarget);
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <TextField
        name="tag"
        label={t("word")}
        hint={t("hint")}
        list={list}
        maxLength={LONGEST_TAG}
        autoComplete="off"
        required
      />
      <datalist id={list}>
        {tags.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <div className="flex gap-2">
        <button type="submit" className={buttonClass({ variant: "primary", size: "sm" })}>
          {t("add")}
        </button>
        <Button size="sm" onClick={({ currentTarget }) => act("untag", currentTarget.form)}>
          {t("remove")}
        </Button>
      </div>
    </form>
  );
}
