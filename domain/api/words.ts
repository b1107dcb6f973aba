/** The words a ticket is written in, as the database knows them, for those outside the domain who check shapes. */
export {
  ASSURANCES,
  CHANNELS,
  DISMISSALS,
  REQUEST_STATUSES,
  REQUEST_TYPES,
  TICKET_STATUSES,
} from "@/db/schema/tickets";
