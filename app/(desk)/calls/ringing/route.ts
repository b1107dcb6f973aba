import { screenRoute } from "@/app/http/screen-route";
import { readUnfinished } from "../unfinished/read-unfinished";

/** The calls of whoever asks that they are not done with, as every desk page shows them. */
export const GET = screenRoute({}, ({ acting }) => readUnfinished(acting));
