import { PublicShell } from "@/components/shell/public-shell";
import { NothingHere } from "./nothing-here";

/** What stands at an address that leads nowhere. */
export default function NotFound() {
  return (
    <PublicShell>
      <NothingHere />
    </PublicShell>
  );
}
