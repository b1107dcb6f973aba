"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Modal } from "@/components/dialog/modal";
import { KeyHint } from "@/components/ui/key-hint";
import { activeBindings, type Binding } from "./bindings";
import { match } from "./match";

export type KeySheetProps = {
  /** What was typed before it was there. */
  typed: string;
  close: () => void;
};

/** All keys that work on this page: its own, those that go to a place, and the others that work everywhere. */
export function KeySheet({ typed, close }: KeySheetProps) {
  const t = useTranslations("shell.keys");
  const [query, setQuery] = useState(typed);
  const groups = useGroups()
    .map((group) => ({ ...group, rows: group.rows.filter((row) => answers(query.trim(), row)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Modal aria-label={t("title")} close={close} className="my-auto w-[min(46rem,calc(100vw-1.5rem))]">
      <div className="max-h-[calc(100dvh-2rem)] overflow-y-auto overscroll-contain p-5">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-md font-semibold">{t("title")}</h2>
          <input
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            aria-label={t("search")}
            placeholder={t("search")}
            className="control w-full sm:w-56!"
          />
        </div>
        <div className="gap-x-10 sm:columns-2">
          {groups.map(({ heading, rows }) => (
            <section key={heading} aria-label={heading} className="mb-5 last:mb-0">
              <h3 className="mb-1 text-sm font-medium text-muted">{heading}</h3>
              <dl className="divide-y divide-line">
                {rows.map(({ keys, label }) => (
                  <div key={keys} className="flex min-h-9 break-inside-avoid items-center justify-between gap-4">
                    <dt className="min-w-0 py-1">{label}</dt>
                    <dd className="shrink-0">
                      <KeyHint keys={keys} className="pointer-coarse:inline-flex!" />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <p role="status" className={groups.length === 0 ? "py-6 text-center text-muted" : "sr-only"}>
          {groups.length === 0 && t("nothing")}
        </p>
      </div>
    </Modal>
  );
}

type Row = Pick<Binding, "keys" | "label">;

function useGroups(): { heading: string; rows: Row[] }[] {
  const t = useTranslations("shell.keys");
  const everywhere = activeBindings("everywhere");
  return [
    { heading: t("screen"), rows: once(activeBindings("passing", "screen")) },
    { heading: t("places"), rows: once(everywhere.filter((binding) => "href" in binding)) },
    {
      heading: t("everywhere"),
      rows: once([{ keys: "mod+k", label: t("palette") }, ...everywhere.filter((binding) => !("href" in binding))]),
    },
  ];
}

/** What two parts of a page put in force alike is one row. */
function once(rows: Row[]): Row[] {
  return rows.filter(
    (row, index) => rows.findIndex(({ keys, label }) => keys === row.keys && label === row.label) === index,
  );
}

function answers(query: string, { keys, label }: Row): boolean {
  return query === "" || match(query, label) !== null || keys.replaceAll(" ", "").includes(query.toLowerCase());
}
