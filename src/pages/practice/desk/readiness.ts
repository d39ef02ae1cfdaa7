/** Whether everything is in the page, so that practice goes on without a network. */
export type Readiness = "loading" | "ready" | "failed";
