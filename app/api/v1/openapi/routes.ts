import * as ended from "@/app/api/v1/calls/[callId]/ended/route";
import * as incoming from "@/app/api/v1/calls/incoming/route";
import * as history from "@/app/api/v1/history/route";
import type { Resource } from "@/app/api/v1/http/resource";
import * as mail from "@/app/api/v1/mail/route";
import * as mergedPerson from "@/app/api/v1/people/[id]/merge/route";
import * as person from "@/app/api/v1/people/[id]/route";
import * as people from "@/app/api/v1/people/route";
import * as check from "@/app/api/v1/segments/[region]/check/route";
import * as members from "@/app/api/v1/segments/[region]/members/route";
import * as assign from "@/app/api/v1/tickets/[number]/assign/route";
import * as bringBack from "@/app/api/v1/tickets/[number]/bring-back/route";
import * as claim from "@/app/api/v1/tickets/[number]/claim/route";
import * as code from "@/app/api/v1/tickets/[number]/identity-checks/[id]/code/route";
import * as identityChecks from "@/app/api/v1/tickets/[number]/identity-checks/route";
import * as merge from "@/app/api/v1/tickets/[number]/merge/route";
import * as note from "@/app/api/v1/tickets/[number]/note/route";
import * as release from "@/app/api/v1/tickets/[number]/release/route";
import * as reopen from "@/app/api/v1/tickets/[number]/reopen/route";
import * as reply from "@/app/api/v1/tickets/[number]/reply/route";
import * as apply from "@/app/api/v1/tickets/[number]/requests/[id]/apply/route";
import * as approve from "@/app/api/v1/tickets/[number]/requests/[id]/approve/route";
import * as refuse from "@/app/api/v1/tickets/[number]/requests/[id]/refuse/route";
import * as undo from "@/app/api/v1/tickets/[number]/requests/[id]/undo/route";
import * as requests from "@/app/api/v1/tickets/[number]/requests/route";
import * as resolve from "@/app/api/v1/tickets/[number]/resolve/route";
import * as ticket from "@/app/api/v1/tickets/[number]/route";
import * as snooze from "@/app/api/v1/tickets/[number]/snooze/route";
import * as tag from "@/app/api/v1/tickets/[number]/tag/route";
import * as untag from "@/app/api/v1/tickets/[number]/untag/route";
import * as wait from "@/app/api/v1/tickets/[number]/wait/route";
import * as tickets from "@/app/api/v1/tickets/route";

/** Every address of the API with the handlers of its methods. A test holds this against the route files. */
export const ROUTES: Record<string, Resource> = {
  "/api/v1/mail": mail,
  "/api/v1/tickets": tickets,
  "/api/v1/tickets/{number}": ticket,
  "/api/v1/tickets/{number}/claim": claim,
  "/api/v1/tickets/{number}/release": release,
  "/api/v1/tickets/{number}/assign": assign,
  "/api/v1/tickets/{number}/reply": reply,
  "/api/v1/tickets/{number}/note": note,
  "/api/v1/tickets/{number}/resolve": resolve,
  "/api/v1/tickets/{number}/reopen": reopen,
  "/api/v1/tickets/{number}/snooze": snooze,
  "/api/v1/tickets/{number}/wait": wait,
  "/api/v1/tickets/{number}/bring-back": bringBack,
  "/api/v1/tickets/{number}/tag": tag,
  "/api/v1/tickets/{number}/untag": untag,
  "/api/v1/tickets/{number}/merge": merge,
  "/api/v1/tickets/{number}/requests": requests,
  "/api/v1/tickets/{number}/requests/{id}/apply": apply,
  "/api/v1/tickets/{number}/requests/{id}/refuse": refuse,
  "/api/v1/tickets/{number}/requests/{id}/approve": approve,
  "/api/v1/tickets/{number}/requests/{id}/undo": undo,
  "/api/v1/tickets/{number}/identity-checks": identityChecks,
  "/api/v1/tickets/{number}/identity-checks/{id}/code": code,
  "/api/v1/people": people,
  "/api/v1/people/{id}": person,
  "/api/v1/people/{id}/merge": mergedPerson,
  "/api/v1/segments/{region}/members": members,
  "/api/v1/segments/{region}/check": check,
  "/api/v1/history": history,
  "/api/v1/calls/incoming": incoming,
  "/api/v1/calls/{callId}/ended": ended,
};
