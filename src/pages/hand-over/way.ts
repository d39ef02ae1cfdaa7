/** How the enrollment gets to the other person. The telephone is a page of its own. */
export type Way = "beside" | "paper";
