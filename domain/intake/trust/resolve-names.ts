import { Resolver } from "node:dns/promises";
import type { Resolve } from "./verify-signature";

const resolver = new Resolver({ timeout: 2000, tries: 2 });

/** Asks the name servers of the machine. */
export const resolveNames: Resolve = (name, type) => resolver.resolve(name, type) as ReturnType<Resolve>;
