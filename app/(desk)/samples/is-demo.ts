import "server-only";

/** Whether the desk was started with demo data; see RIGHTSDESK_DEMO. */
export const isDemo = (): boolean => process.env.RIGHTSDESK_DEMO === "1";
