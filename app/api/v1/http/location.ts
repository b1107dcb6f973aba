/** Where a ticket or a person that was just made can be read. */
export const ticketLocation = (ticket: { number: number }) => `/api/v1/tickets/${ticket.number}`;
export const personLocation = (person: { id: string }) => `/api/v1/people/${person.id}`;

/** The version of a person as a strong entity tag (RFC 9110, 8.8.3). */
export const personTag = (person: { version: number }) => `"${person.version}"`;
