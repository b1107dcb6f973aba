import { type Acting, inTransaction } from "@/domain/acting";
import { type Undone, undoRequest } from "./undo-request";

/** All or none. @throws Refusal as {@link undoRequest} */
export function undoTicketRequests(acting: Acting, ids: number[]): Promise<Undone[]> {
  return inTransaction(acting, async (acting) => {
    const undone: Undone[] = [];
    for (const id of ids) undone.push(await undoRequest(acting, id));
    return undone;
  });
}
