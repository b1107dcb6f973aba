import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { CALL_BACK_TIMES } from "@/vocabulary/call-backs";
import type { Draft } from "./call";

type Wish = Draft["callBack"];

/** When the caller is called back, and by whom. */
export function CallBackFields({
  wish,
  colleagues,
  errors,
  onChange,
}: {
  wish: Wish;
  colleagues: { id: string; name: string }[];
  errors: { field: string; message: string }[];
  onChange: (wish: Wish) => void;
}) {
  const t = useTranslations("calls.desk.callBack");
  const isOffered = CALL_BACK_TIMES.some((time) => time === wish.at);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <div className="grid max-w-xl items-start gap-4 sm:grid-cols-2">
      <SelectField
        label={t("when")}
        value={isOffered ? wish.at : ""}
        error={isOffered ? errorOf("callBackAt") : undefined}
        options={[...CALL_BACK_TIMES.map((value) => ({ value, label: t(value) })), { value: "", label: t("own") }]}
        onChange={({ target }) => onChange({ ...wish, at: target.value })}
      />
      <SelectField
        label={t("by")}
        value={wish.by}
        error={errorOf("callBackBy")}
        options={[{ value: "", label: t("me") }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ target }) => onChange({ ...wish, by: target.value })}
      />
      {!isOffered && (
        <TextField
          type="datetime-local"
          label={t("at")}
          value={wish.at}
          error={errorOf("callBackAt")}
          onChange={({ target }) => onChange({ ...wish, at: target.value })}
        />
      )}
      <p className="text-sm text-muted sm:col-span-2">{t("hint")}</p>
    </div>
  );
}
