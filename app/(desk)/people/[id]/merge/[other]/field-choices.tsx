import { useLocale, useTranslations } from "next-intl";
import { MaskedContacts } from "@/components/person/masked-contacts";
import { cx } from "@/components/ui/cx";
import { formatInstant } from "@/components/ui/format-instant";
import { Time } from "@/components/ui/time";
import type { FieldPair } from "@/domain/people/merge/merge-fields";
import type { MergePlan } from "@/domain/people/merge/plan-merge";
import { hasText } from "@/messages/has-text";
import { TakeChoice } from "./take-choice";

type Props = { plan: MergePlan; regionName: (code: string) => string };

/** A side of the plan, and the key of its name. */
const SIDES = [
  ["target", "kept"],
  ["source", "gone"],
] as const;

/** Both records beside each other. Where they differ one is chosen; where one says nothing the other's stays. */
export function FieldChoices({ plan, regionName }: Props) {
  const t = useTranslations("record.merge");
  const people = useTranslations("people");
  const say = useValueWords(regionName);
  return (
    <div className="divide-y divide-line">
      <Row name="">
        {SIDES.map(([side, label]) => (
          <div key={side}>
            <p className="font-semibold">{t(label)}</p>
            <p className="text-sm text-muted">
              {t("since")} <Time at={plan[side].createdAt} style="day" />
            </p>
          </div>
        ))}
      </Row>
      <Row name={people("fields.contacts")}>
        <MaskedContacts contacts={plan.target.contacts} />
        <MaskedContacts contacts={plan.source.contacts} />
      </Row>
      {plan.fields.map((pair) => {
        const key = `fields.${pair.field}`;
        const name = hasText(people, key) ? people(key) : pair.field.slice("custom.".length);
        return pair.differ ? (
          <fieldset key={pair.field}>
            <legend className="sr-only">{name}</legend>
            <Row name={name} hidden>
              <TakeChoice name={`take.${pair.field}`} kept={say(pair, pair.target!)} gone={say(pair, pair.source!)} />
            </Row>
          </fieldset>
        ) : (
          <Row key={pair.field} name={name}>
            {SIDES.map(([side]) => (
              <span key={side} className={cx("break-words", pair[side] === null && "text-muted")}>
                {pair[side] === null ? t("nothing") : say(pair, pair[side])}
              </span>
            ))}
          </Row>
        );
      })}
    </div>
  );
}

/** `hidden`: a legend says the name already. */
function Row({ name, hidden, children }: { name: string; hidden?: boolean; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-1.5 px-4 py-2.5 sm:grid-cols-[9rem_1fr_1fr]">
      <span aria-hidden={hidden} className="text-sm text-muted">
        {name}
      </span>
      {children}
    </div>
  );
}

function useValueWords(regionName: (code: string) => string): (pair: FieldPair, value: string) => string {
  const t = useTranslations("people");
  const locale = useLocale();
  return ({ field }, value) => {
    if (field === "birthDate") return formatInstant(`${value}T00:00:00Z`, "day", { locale, timeZone: "UTC" });
    if (field === "region") return regionName(value);
    const key = `${field === "locale" ? "language" : field}.${value}`;
    return (field === "gender" || field === "locale") && hasText(t, key) ? t(key) : value;
  };
}
