import { isCommand, isTyping } from "./keys";
import { isOverlaid } from "./overlay";
import { isHoldable, type PressedKey, pressAgain } from "./press-again";

declare global {
  interface Window {
    /** What was pressed before this program was there; see EARLY_KEYS. */
    earlyKeys?: { keys: PressedKey[]; stop: () => void };
  }
}

/** A place that is not there by then will not come: keys must not stay dead. */
const PATIENCE_MS = 15_000;

/** The path of the place that hears keys; null from leaving one until the next is alive. */
let aliveAt: string | null = null;
/** Whether what is on the screen goes as a whole, with all its fields. */
let isLeaving = false;
/** Until the page is alive for the first time, the browser would send a form by itself. */
let wasAlive = false;
let opening = 0;
/** How many of these take all keys, also those for a field or a dialog. */
let openingAlone = 0;
let held: PressedKey[] = [];
let isPressing = false;
let patience: ReturnType<typeof setTimeout> | undefined;

/** Of a way that the router did not tell of, the path alone says that another place is on its way: a page may name its own state. */
const isWaiting = () => opening > 0 || aliveAt !== location.pathname;

/** Keys are held from now on, until the place of this address is alive. Called when the router sets out. */
export function leaveFor(address: string): void {
  const to = new URL(address, location.href);
  if (to.pathname + to.search === location.pathname + location.search) return;
  aliveAt = null;
  isLeaving ||= to.pathname !== location.pathname;
  waitPatiently();
  mark();
}

/** The place on the screen hears keys now; those that were held for it are pressed. */
export function arrive(): void {
  aliveAt = location.pathname;
  isLeaving = false;
  wasAlive = true;
  clearTimeout(patience);
  patience = undefined;
  mark();
  pressHeld();
}

/** No other place comes: keys are for this one again, and those that were meant for the other are gone. */
export function stay(): void {
  held = [];
  arrive();
}

/**
 * Keys are held while something opens that they are meant for. Answers how to end that.
 *
 * @param first the key that is held already, where all are: also those for a field or a dialog
 */
export function holdKeys(first?: PressedKey): () => void {
  const alone = first ? 1 : 0;
  if (first) held.unshift(first);
  opening += 1;
  openingAlone += alone;
  mark();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    opening -= 1;
    openingAlone -= alone;
    mark();
    pressHeld();
  };
}

/** Says on the page itself whether keys are held, for whoever drives it by program. */
function mark() {
  document.documentElement.toggleAttribute("data-holds-keys", opening > 0 || aliveAt === null);
}

function waitPatiently() {
  patience ??= setTimeout(stay, PATIENCE_MS);
}

/** One by one, and each after what the one before has drawn; a key that leads on leaves the rest to the next place. */
function pressHeld() {
  if (isPressing || held.length === 0) return;
  isPressing = true;
  const pressNext = () => {
    const next = isWaiting() ? undefined : held.shift();
    if (!next) {
      isPressing = false;
      return;
    }
    pressAgain(next);
    afterDrawing(pressNext);
  };
  afterDrawing(pressNext);
}

/** A page that nobody looks at is not drawn. */
function afterDrawing(go: () => void) {
  if (document.hidden) setTimeout(go);
  else requestAnimationFrame(() => setTimeout(go));
}

/** Whether a field keeps what is typed into it now: it stays, and nothing that was pressed before is still on its way. */
const isOwn = (event: Event) => isTyping(event.target) && !isLeaving && held.length === 0;
const isSubmit = (event: KeyboardEvent) => event.key === "Enter" && !wasAlive;
/** From the first time that the page is alive on, the palette hears its key itself. */
const isPaletteToCome = (event: KeyboardEvent) => !wasAlive && isCommand("k", event);

function hold(event: KeyboardEvent) {
  if (!event.isTrusted || !(isWaiting() || (isPressing && held.length > 0))) return;
  if (!isHoldable(event) && !isPaletteToCome(event)) return;
  if (openingAlone === 0 && (isOverlaid() || (isOwn(event) && !isSubmit(event) && !isPaletteToCome(event)))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  waitPatiently();
  if (event.key === "Escape" && held.length > 0) held = [];
  else if (!event.repeat || event.key === "Backspace") held.push(event);
}

function holdPasted(event: ClipboardEvent) {
  const text = event.clipboardData?.getData("text/plain");
  if (!text || !event.isTrusted || !isWaiting() || isOverlaid() || isOwn(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push(...[...text.trim()].map((key) => ({ key, code: "" })));
}

if (typeof window !== "undefined") {
  const early = window.earlyKeys;
  early?.stop();
  held = early?.keys ?? [];
  if (early) waitPatiently();
  else aliveAt = location.pathname;
  window.addEventListener("keydown", hold, true);
  window.addEventListener("paste", holdPasted, true);
  // What is chosen by hand meanwhile counts; keys were meant for something else.
  window.addEventListener(
    "pointerdown",
    () => {
      if (isWaiting()) held = [];
    },
    true,
  );
}
