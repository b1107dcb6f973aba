import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { Icon } from "@/components/icons/icon";
import { FilterForm } from "@/components/queue/filter-form";
import { KeyHint } from "@/components/ui/key-hint";
import { LinkButton } from "@/components/ui/link-button";
import type { Acting } from "@/domain/acting";
import { readRegions } from "../tickets/region-names";
import { isNarrowed, type QueueView, queueHref, TYPES, WAYS_IN } from "./queue-view";

/** The id of the search field, for the key that jumps there. */
export const SEARCH_ID = "queue-search";

/** Narrows the part of the queue that is shown: a search and three choices, kept in the address. */
export async function QueueFilters({ acting, view }: { acting: Acting; view: QueueView }) {
  const [t, ui, regions] = await Promise.all([
    getTranslations("queue.filters"),
    getTranslations("ui"),
    readRegions(acting),
  ]);
  const { tab, type = "", channel = "", region = "", q = "" } = view;
  return (
    <FilterForm
      href="/queue"
      values={{ q, type, channel, region }}
      className="mb-4 grid grid-cols-3 gap-2 sm:grid-cols-[minmax(0,20rem)_repeat(3,minmax(0,10.5rem))_auto] sm:justify-start"
    >
      {tab !== "open" && <input type="hidden" name="tab" value={tab} />}
      <TextField
        id={SEARCH_ID}
        name="q"
        type="search"
        label={t("search")}
        hideLabel
        placeholder={t("placeholder")}
        defaultValue={q}
        autoComplete="off"
        enterKeyHint="search"
        lead={<Icon name="search" size={15} />}
        trail={
          <span aria-hidden className="pr-1 pointer-coarse:hidden">
            <KeyHint keys="/" />
          </span>
        }
        className="col-span-3 sm:col-span-1"
      />
      <SelectField
        name="type"
        label={t("type")}
        hideLabel
        placeholder={t("type")}
        defaultValue={type}
        options={TYPES.map((value) => ({ value, label: ui(`requestType.${value}`) }))}
      />
      <SelectField
        name="channel"
        label={t("channel")}
        hideLabel
        placeholder={t("channel")}
        defaultValue={channel}
        options={WAYS_IN.map((value) => ({ value, label: ui(`channel.${value}`) }))}
      />
      <SelectField
        name="region"
        label={t("region")}
        hideLabel
        placeholder={t("region")}
        defaultValue={region}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <button type="submit" className="sr-only">
        {t("submit")}
      </button>
      {isNarrowed(view) && (
        <LinkButton href={queueHref({ tab })} variant="ghost" prefetch={false} className="max-sm:col-span-3">
          <Icon name="close" size={14} />
          {t("clear")}
        </LinkButton>
      )}
    </FilterForm>
  );
}
