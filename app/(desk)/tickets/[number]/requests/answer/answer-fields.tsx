"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useFieldError } from "@/app/form/form-context";
import { FormText } from "@/app/form/form-text";
import { SelectField } from "@/components/forms/select-field";

const ON_PAPER = ["in_person", "post"];

/** How the answer reached whoever asked; a paper also says where it went. */
export function AnswerFields({
  options,
  first,
  keyTarget,
  keyHint,
}: {
  options: { value: string; label: string }[];
  /** What is chosen to begin with; empty for nothing. */
  first: string;
  keyTarget?: string;
  keyHint?: ReactNode;
}) {
  const t = useTranslations("ticket.request.answer");
  const error = useFieldError("way");
  const [way, setWay] = useState(first);
  return (
    <>
      <SelectField
        name="way"
        label={
          <>
            {t("how")} {keyHint}
          </>
        }
        placeholder={first ? undefined : t("choose")}
        options={options}
        value={way}
        error={error}
        data-key-target={keyTarget}
        onChange={(event) => setWay(event.target.value)}
      />
      {ON_PAPER.includes(way) && (
        <FormText
          name="note"
          label={t("note")}
          placeholder={t(way === "post" ? "notePost" : "noteHand")}
          maxLength={500}
        />
      )}
    </>
  );
}
