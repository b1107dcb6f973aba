import { isTyping } from "@/components/keys/keys";

/** A key, or keys one after another (`g q`), and what they do: go somewhere, tell the page, or press or focus an element. */
export type Binding = {
  keys: string;
  label: string;
  /** It only opens, chooses or moves to something, so that it may be pressed before the page is there. */
  opens?: boolean;
} & (
  | { href: string }
  /** Name of a CustomEvent sent to `window`; `needs`: `data-key-target` of what must be on the page for it to do something. */
  | { event: string; needs?: string }
  /** Id of a button or link to press, or of a field to focus. */
  | { target: string }
  /** `data-key-target` of buttons to press: the one in the part (`data-key-part`) that has the focus, else the first on the page. */
  | { nearest: string }
);

/** Where a binding is at home: on every screen, on the one that drew it, or with something that passes, such as a ringing call. */
export type Home = "everywhere" | "screen" | "passing";

/** The later hides the same keys of the earlier. */
const RANK: Home[] = ["everywhere", "screen", "passing"];

const active = new Map<Binding[], Home>();

/** Makes bindings known to the sheet of keys and the palette for as long as they are in force. */
export function announceBindings(bindings: Binding[], home: Home): () => void {
  active.set(bindings, home);
  return () => active.delete(bindings);
}

/** All bindings in force on this page but for those that others hide, or those of them that are at home there. */
export function activeBindings(...homes: Home[]): Binding[] {
  return [...active]
    .filter(([, home]) => homes.length === 0 || homes.includes(home))
    .flatMap(([bindings, home]) => bindings.filter(({ keys }) => !isHidden(keys, home)));
}

/** Whether these keys belong to something that comes before what is at home there. */
export function isHidden(keys: string, home: Home): boolean {
  return [...active].some(
    ([bindings, other]) =>
      RANK.indexOf(other) > RANK.indexOf(home) && bindings.some((binding) => binding.keys === keys),
  );
}

/** The element that a binding would press or focus by now; null when it is not there, or may not be pressed. */
function elementOf(binding: Binding, from: Element | null): HTMLElement | null {
  if ("target" in binding) return usable(document.getElementById(binding.target));
  return "nearest" in binding ? usable(nearest(binding.nearest, from)) : null;
}

/** Whether a binding would do something by now. */
export function isInForce(binding: Binding, from: Element | null): boolean {
  if ("href" in binding) return true;
  if ("event" in binding) return !binding.needs || usable(nearest(binding.needs, from)) !== null;
  return elementOf(binding, from) !== null;
}

/** Whether a binding changes nothing: it goes somewhere, opens something or focuses a field. */
export function leadsOn(binding: Binding, from: Element | null): boolean {
  return "href" in binding || binding.opens === true || isTyping(elementOf(binding, from));
}

/** Does what a binding says, as seen from the element that has the focus. */
export function runBinding(binding: Binding, from: Element | null, go: (href: string) => void): void {
  if ("href" in binding) go(binding.href);
  else if ("event" in binding) window.dispatchEvent(new CustomEvent(binding.event));
  else press(elementOf(binding, from));
}

function usable(element: HTMLElement | null): HTMLElement | null {
  return element?.matches(":disabled, [aria-disabled='true']") ? null : element;
}

function nearest(name: string, from: Element | null): HTMLElement | null {
  const wanted = `[data-key-target="${name}"]`;
  const part = from?.closest("[data-key-part]");
  return part?.querySelector<HTMLElement>(wanted) ?? document.querySelector<HTMLElement>(wanted);
}

function press(element: HTMLElement | null) {
  if (!element) return;
  element.focus();
  if (element.matches("button, a, summary")) element.click();
  if (element instanceof HTMLInputElement) element.select();
}
