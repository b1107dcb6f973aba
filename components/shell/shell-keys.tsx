import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import type { Binding } from "@/components/palette/bindings";
import { KEYS_EVENT } from "@/components/palette/events";
import { Hotkeys } from "@/components/palette/hotkeys";
import { Overlays } from "@/components/palette/overlays";
import type { PaletteItem } from "@/components/palette/palette";
import { type Place, places } from "./places";

/** The keys and the palette of every page: `g` and a letter goes to a place, `?` shows the keys, Ctrl/⌘ K the palette. */
export function ShellKeys({
  nav,
  actions = [],
  searchAt,
}: {
  nav: Place[];
  actions?: PaletteItem[];
  searchAt?: string;
}) {
  const t = useTranslations("shell");
  const goings = nav.map((place) => ({
    keys: places[place].keys,
    label: t(`nav.${place}`),
    href: places[place].href,
  }));
  const help = { keys: "?", label: t("keys.title"), event: KEYS_EVENT, opens: true };
  const bindings: Binding[] = [...goings, help];
  return (
    <>
      <Hotkeys bindings={bindings} home="everywhere" />
      <Overlays
        palette={{
          places: nav.map((place, index) => ({
            ...goings[index]!,
            icon: <Icon name={places[place].icon} />,
            words: t(`otherNames.${place}`).split(", "),
          })),
          actions: [...actions, { ...help, icon: <Icon name="keyboard" /> }],
          searchAt,
        }}
      />
    </>
  );
}
