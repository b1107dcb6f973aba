import { z } from "zod";

/** The schemas that have a name of their own in the OpenAPI document. */
export const components = z.registry<{ id: string }>();

/** An instant that is answered: RFC 3339, UTC. */
export const Instant = z.iso.datetime();

/** An id of a person, a member of staff or a token. */
export const Id = z.guid();
