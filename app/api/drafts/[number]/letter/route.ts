import { z } from "zod";
import { addressNumber } from "@/app/http/address-number";
import { screenRoute } from "@/app/http/screen-route";
import { fillForTicket } from "@/domain/templates/fill-for-ticket";
import { params } from "../../address";

const query = z.object({ template: addressNumber, locale: z.enum(["ru", "en"]) });

/** A template filled in from the ticket, in one language. */
export const GET = screenRoute({ params, query }, ({ acting, params, query }) =>
  fillForTicket(acting, query.template, params.number, query.locale),
);
