import { IdentityCheck } from "@/app/identity/identity-check";
import type { Screen } from "../read-screen";
import { enterCodeAction, sendCheckAction } from "./actions";
import { askedOf } from "./check-at";

export function CheckOfTicket({ screen }: { screen: Screen }) {
  const { place, identity } = screen;
  return (
    <IdentityCheck
      shown={identity}
      asked={askedOf(screen)}
      send={sendCheckAction.bind(null, place)}
      enter={enterCodeAction.bind(null, place)}
    />
  );
}
