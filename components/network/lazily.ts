import { type ComponentType, lazy } from "react";
import { network, untilThere } from "./network";

/** A part whose code is fetched when it is first drawn; without a network that waits for it, where React would give up the page. */
export function lazily<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    for (;;) {
      try {
        return { default: await load() };
      } catch (thrown) {
        await network.ask();
        if (network.isThere()) throw thrown;
        await untilThere();
      }
    }
  });
}
