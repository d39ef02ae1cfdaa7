/** What the first screen needs nothing of: cases and requests, who acts beside the learner, and the tools beside the app. */
export const loadApart = () => import("./apart.ts");
