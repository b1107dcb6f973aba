"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Glyph } from "@/components/icons/glyph";
import { Picker } from "@/components/palette/picker";
import { buttonClass } from "@/components/ui/button-class";
import { cx } from "@/components/ui/cx";
import { KeyHint } from "@/components/ui/key-hint";
import { KEY_TARGETS } from "../../key-targets";
import type { LetterLocale } from "./use-template";

/** A template to choose: `text` is what it is found by besides its name, `beginning` its first line. */
export type TemplateChoice = { id: number; name: string; beginning: string; text: string };

const LOCALES: LetterLocale[] = ["ru", "en"];
const NAMES = { ru: "Русский", en: "English" };

/** What helps with a letter: templates and their language, files, a preview. */
export function ReplyToolbar({
  templates,
  locale,
  previewing,
  choose,
  pick,
  speak,
  addFiles,
  preview,
}: {
  templates: TemplateChoice[];
  locale: LetterLocale;
  previewing: boolean;
  /** A template is about to be chosen, perhaps by key while something else is seen. */
  choose: () => void;
  pick: (template: number) => void;
  speak: (locale: LetterLocale) => void;
  addFiles: (files: Iterable<File>) => void;
  preview: (on: boolean) => void;
}) {
  const t = useTranslations("composer.editor");
  const [choosing, setChoosing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const begin = () => {
    choose();
    setChoosing(true);
  };
  return (
    <div className="flex flex-wrap items-center gap-1">
      <Tool id={KEY_TARGETS.template} icon="reply" press={begin}>
        {t("template")}
        <span aria-hidden className="pointer-coarse:hidden">
          <KeyHint keys="t" />
        </span>
      </Tool>
      <fieldset className="flex rounded-md border border-line-strong">
        <legend className="sr-only">{t("language")}</legend>
        {LOCALES.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={each === locale}
            aria-label={NAMES[each]}
            title={`${t("language")}: ${NAMES[each]}`}
            onClick={() => speak(each)}
            className={cx(
              "h-7 px-2 text-xs font-medium first:rounded-l-md last:rounded-r-md pointer-coarse:h-11 pointer-coarse:px-3",
              each === locale ? "bg-accent-tint text-accent-ink" : "text-muted hover:text-ink",
            )}
          >
            {each.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <Tool icon="attachment" press={() => input.current?.click()}>
        {t("attach")}
      </Tool>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("attach")}
        onChange={({ currentTarget }) => {
          addFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <Tool icon="eye" pressed={previewing} press={() => preview(!previewing)}>
        {previewing ? t("edit") : t("preview")}
      </Tool>
      {choosing && (
        <Picker
          choices={templates.map(({ id, name, beginning, text }) => ({
            id,
            name,
            note: <span className="line-clamp-1">{beginning}</span>,
            keywords: [text],
          }))}
          labels={{
            title: t("template"),
            search: t("templateSearch"),
            none: t("templateNone"),
            nothing: t("templateNothing"),
          }}
          pick={({ id }) => pick(id)}
          close={() => setChoosing(false)}
        />
      )}
    </div>
  );
}

const PATHS = {
  reply: "M4 4h16v4H4zM4 12h10v8H4zM18 12h2M18 16h2M18 20h2",
  attachment:
    "M16 6l-8.414 8.586a2 2 0 0 0 2.829 2.829l8.414-8.586a4 4 0 1 0-5.657-5.657l-8.379 8.551a6 6 0 1 0 8.485 8.485l8.379-8.551",
  eye: "M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 10.75 0 0 1-19.876 0M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0",
};

function Tool({
  id,
  icon,
  pressed,
  press,
  children,
}: {
  id?: string;
  icon: keyof typeof PATHS;
  pressed?: boolean;
  press: () => void;
  children: ReactNode;
}) {
  return (
    <button
      id={id}
      type="button"
      aria-pressed={pressed}
      onClick={press}
      className={buttonClass({ variant: "ghost", size: "sm" }, "pointer-coarse:min-h-11")}
    >
      <Glyph path={PATHS[icon]} size={14} />
      {children}
    </button>
  );
}
