import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { FilterForm } from "@/components/queue/filter-form";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { listActors } from "@/domain/history/list-actors";
import { type HistoryView, historyHref } from "./history-view";
import { useActs } from "./use-acts";

type Actors = Awaited<ReturnType<typeof listActors>>;

/** Who, about what, when, on which ticket, about whom; each choice goes into the address. */
export function HistoryFilters({ view, actors }: { view: HistoryView; actors: Actors }) {
  const t = useTranslations("history.page");
  const { by = "", about = "", from = "", to = "", ticket = "", person = "" } = view;
  return (
    <FilterForm
      href="/history"
      values={{ by, about, from, to, ticket, person }}
      className="mb-4 grid grid-cols-1 items-end gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-[repeat(2,minmax(0,1.4fr))_repeat(2,minmax(8.5rem,1fr))_minmax(0,1fr)_minmax(0,1.4fr)_auto]"
    >
      <SelectField name="by" label={t("by")} placeholder={t("anybody")} options={useActors(actors)} defaultValue={by} />
      <SelectField name="about" label={t("what")} placeholder={t("anything")} groups={useActs()} defaultValue={about} />
      <TextField name="from" type="date" label={t("from")} defaultValue={from} />
      <TextField name="to" type="date" label={t("to")} defaultValue={to} />
      <TextField
        name="ticket"
        inputMode="numeric"
        label={t("ticketNumber")}
        defaultValue={ticket}
        autoComplete="off"
        maxLength={16}
      />
      <TextField
        name="person"
        label={t("person")}
        placeholder={t("personHint")}
        defaultValue={person}
        autoComplete="off"
        maxLength={300}
      />
      <div className="flex gap-2">
        <Button type="submit">{t("show")}</Button>
        {historyHref(view) !== "/history" && (
          <LinkButton href="/history" variant="ghost">
            {t("clear")}
          </LinkButton>
        )}
      </div>
    </FilterForm>
  );
}

function useActors({ staff, token }: Actors) {
  const t = useTranslations("history.page");
  return [
    ...staff.map(({ id, name, former }) => ({ value: `staff:${id}`, label: former ? t("former", { name }) : name })),
    ...token.map(({ id, name }) => ({ value: `token:${id}`, label: t("program", { name }) })),
    { value: "system", label: t("desk") },
  ];
}
