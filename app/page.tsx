import { redirect } from "next/navigation";

/** The front page is the queue; who is not signed in is sent to the door from there. */
export default function FrontPage(): never {
  redirect("/queue");
}
