/** Problems any call may meet. */
export const always = ["server-failed", "storage", "busy"] as const;

/** Problems any call with an access token may meet. */
export const withBearer = [...always, "session-ended"] as const;

/** Problems any call with a JSON body may meet. */
export const withJson = [...withBearer, "bad-request", "too-large", "unsupported-media-type"] as const;
