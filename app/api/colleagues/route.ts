import { screenRoute } from "@/app/http/screen-route";
import { listColleagues } from "@/domain/staff/accounts/list-colleagues";

/** Whom a note can mention. */
export const GET = screenRoute({}, async ({ acting }) => ({ colleagues: await listColleagues(acting) }));
