import { Resolver } from "node:dns/promises";
import type { Resolve } from "./verify-signature";

const resolver = new Resolver({ timeout: 2000, tries: 2 });

export const resolveNames: Resolve = (name, type) => resolver.resolve(name, type) as ReturnType<Resolve>;
