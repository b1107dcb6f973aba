/** The id of the search field, for the key that jumps there. */
export const SEARCH_ID = "people-search";
