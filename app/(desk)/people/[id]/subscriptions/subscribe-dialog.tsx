import { useTranslations } from "next-intl";
import { FormDialog } from "@/app/form/form-dialog";
import { FormSelect } from "@/app/form/form-select";
import { Icon } from "@/components/icons/icon";
import { ConsentInputs } from "../../fields/consent-inputs";
import type { RecordScreen } from "../read-record";
import { subscribeAction } from "./actions";

const CHANNELS = ["email", "sms", "phone"] as const;

/** Begins a subscription, with a new consent for whoever had left. */
export function SubscribeDialog({ screen }: { screen: RecordScreen }) {
  const t = useTranslations("people.mailings.add");
  const channels = useTranslations("people.channel");
  const { person, offered, policies } = screen;
  return (
    <FormDialog
      trigger={
        <>
          <Icon name="plus" size={14} />
          {t("trigger")}
        </>
      }
      look={{ size: "sm" }}
      title={t("title")}
      description={t("description")}
      action={subscribeAction.bind(null, person.id)}
      done={t("done")}
      submitLabel={t("submit")}
      cancelLabel={t("cancel")}
    >
      <FormSelect
        name="region"
        label={t("region")}
        placeholder={t("chooseRegion")}
        defaultValue={offered.some(({ code }) => code === person.region) ? person.region! : ""}
        options={offered.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <FormSelect
        name="channel"
        label={t("channel")}
        defaultValue="email"
        options={CHANNELS.map((value) => ({ value, label: channels(value) }))}
      />
      <ConsentInputs versions={policies} />
    </FormDialog>
  );
}
