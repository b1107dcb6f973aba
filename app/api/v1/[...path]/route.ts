import { answerProblem } from "@/app/api/v1/http/answer-problem";
import { Refusal } from "@/domain/refusal";

/** What is no address of the API is told so in the API's way, whatever the method. */
const nowhere = async (request: Request) => answerProblem(new Refusal("not_found"), request);

export { nowhere as DELETE, nowhere as GET, nowhere as OPTIONS, nowhere as PATCH, nowhere as POST, nowhere as PUT };
