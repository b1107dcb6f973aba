import { NothingHere } from "@/app/nothing-here";

/** What stands on the desk where nothing is, or where somebody may not know what is. */
export default function NotFound() {
  return <NothingHere />;
}
