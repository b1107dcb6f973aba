import { listColleagues } from "@/domain/staff/accounts/list-colleagues";
import { answerScreen } from "../answer-screen";

/** Whom a note can mention. */
export async function GET() {
  return answerScreen(async (acting) => ({ colleagues: await listColleagues(acting) }));
}
