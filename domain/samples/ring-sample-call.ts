import { randomUUID } from "node:crypto";
import { type Acting, staffId } from "@/domain/acting";
import { ringCall } from "@/domain/calls/ring";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { pickSamplePerson } from "./pick-sample-person";

/** Lets one of the people on a demo desk call whoever asks for it, as a telephone system would announce it. */
export async function ringSampleCall(acting: Acting): Promise<{ id: number }> {
  requirePermission(acting.actor, "call:announce");
  const agent = staffId(acting.actor);
  if (!agent) throw new Refusal("forbidden");
  const { contact } = await pickSamplePerson(acting, "phone");
  return ringCall(acting, { callId: `sample-${randomUUID()}`, from: contact, agent, at: acting.now });
}
