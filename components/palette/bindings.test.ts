import { expect, onTestFinished, test } from "vitest";
import { activeBindings, announceBindings, type Binding, type Home, isHidden } from "./bindings";

function announce(home: Home, ...keys: string[]): Binding[] {
  const bindings = keys.map((keys) => ({ keys, label: `${keys} of ${home}`, event: keys }));
  onTestFinished(announceBindings(bindings, home));
  return bindings;
}

test("what passes hides the same keys of the screen, and the screen those of every screen, whoever came first", () => {
  const passing = announce("passing", "c");
  const [claim, next] = announce("screen", "c", "j");
  const [help] = announce("everywhere", "?", "j");

  expect(activeBindings()).toEqual([...passing, next, help]);
  expect(activeBindings("screen")).toEqual([next]);
  expect(isHidden(claim!.keys, "screen")).toBe(true);
  expect(isHidden("c", "passing")).toBe(false);
});
