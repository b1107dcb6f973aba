import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/text-field";
import { Icon } from "@/components/icons/icon";
import { FilterForm } from "@/components/queue/filter-form";
import { FilterLinks } from "@/components/tables/filter-links";
import { COUNTED_TO, type countLedger } from "@/domain/intake/ledger/list-ledger";
import { type MailView, mailHref, OUTCOMES } from "./mail-view";

/** How the messages ended, each with its number, and a search in sender and subject. */
export function LedgerFilters({ view, counts }: { view: MailView; counts: Awaited<ReturnType<typeof countLedger>> }) {
  const t = useTranslations("mail");
  const { outcome = "", q = "" } = view;
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
      <FilterLinks
        label={t("ledger.filter")}
        choices={[
          { href: mailHref(view, { outcome: undefined }), label: t("ledger.all"), current: !outcome },
          ...OUTCOMES.map((one) => ({
            href: mailHref(view, { outcome: one }),
            label: t(`outcome.${one}`),
            count: counts[one] < COUNTED_TO ? counts[one] : t("ledger.many", { count: COUNTED_TO }),
            current: outcome === one,
          })),
        ]}
      />
      <FilterForm href="/mail" values={{ q }} className="w-full sm:w-72">
        {outcome && <input type="hidden" name="outcome" value={outcome} />}
        <TextField
          name="q"
          data-first-field
          type="search"
          label={t("ledger.search")}
          hideLabel
          placeholder={t("ledger.search")}
          defaultValue={q}
          autoComplete="off"
          lead={<Icon name="search" size={15} />}
        />
      </FilterForm>
    </div>
  );
}
