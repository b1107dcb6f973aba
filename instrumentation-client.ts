import { leaveFor } from "@/components/keys/held-keys";
import { keepPageUnlessAnswered } from "@/components/network/answered-ways";

keepPageUnlessAnswered();

/** Called by the router for each way it takes: by a link, by the desk itself, back and forth. */
export function onRouterTransitionStart(address: string): void {
  leaveFor(address);
}
