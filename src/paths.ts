/** The route patterns of the app, as the router and the return-path check read them. */
export const routePatterns = {
  home: "/",
  signIn: "/sign-in",
  signOut: "/sign-out",
  account: "/account",
  enrollMe: "/enroll",
  enroll: "/users/:userId/enroll",
  recreateMe: "/recreate",
  recreate: "/users/:userId/recreate",
  turnOffMe: "/turn-off",
  turnOff: "/users/:userId/turn-off",
  users: "/users",
  queue: "/users/queue/:queueId",
  walkthroughs: "/walkthrough",
  walkthrough: "/walkthrough/:userId/:step",
  instructions: "/instructions",
  newPhone: "/new-phone",
  password: "/password",
  requests: "/requests",
  request: "/requests/:requestId",
  approvals: "/approvals",
  audit: "/audit",
  waiting: "/waiting",
  practice: "/practice/*",
} as const;

/** Who a page is about: the signed-in person ("me"), or the user with this id. */
export type Subject = { readonly kind: "me" } | { readonly kind: "user"; readonly userId: string };

export const me: Subject = { kind: "me" };

/** The subject of a URL: routes without `:userId` are about the signed-in person. */
export function subjectOf(userId: string | undefined): Subject {
  return userId === undefined ? me : { kind: "user", userId };
}

function withSubject(subject: Subject, page: string): string {
  return subject.kind === "me" ? `/${page}` : `/users/${encodeURIComponent(subject.userId)}/${page}`;
}

/** Says in the URL of the sign-in page that a reload led there, which forgets who was signed in. */
export const reloadedParameter = "reloaded";

/** Builders for every URL of the app. No URL ever carries a secret, a token or a code. */
export const paths = {
  home: () => "/",
  signIn: (returnTo?: string) =>
    returnTo === undefined ? "/sign-in" : `/sign-in?return=${encodeURIComponent(returnTo)}`,
  /** No page: leaving for it asks where something would be lost, then signs out. */
  signOut: () => "/sign-out",
  account: () => "/account",
  enroll: (subject: Subject) => withSubject(subject, "enroll"),
  /** The wizard for a new phone. */
  enrollAgain: (subject: Subject) => `${withSubject(subject, "enroll")}?recreate=true`,
  turnOff: (subject: Subject) => withSubject(subject, "turn-off"),
  users: () => "/users",
  queue: (queueId: string) => `/users/queue/${encodeURIComponent(queueId)}`,
  walkthrough: (userId: string, step: number) => `/walkthrough/${encodeURIComponent(userId)}/${String(step)}`,
  walkthroughs: () => "/walkthrough",
  /** A sheet to print, with pictures of the steps: open to everybody, it holds no data. */
  instructions: () => "/instructions",
  audit: (userId?: string) => (userId === undefined ? "/audit" : `/audit?user=${encodeURIComponent(userId)}`),
  /** Who has to wait before the next try at a sign-in. */
  waiting: () => "/waiting",
  /** For somebody without phone and scratch codes, after their password. */
  newPhone: () => "/new-phone",
  /** To change one's own password. */
  password: () => "/password",
  requests: () => "/requests",
  request: (requestId: string) => `/requests/${encodeURIComponent(requestId)}`,
  /** What waits for a second administrator. */
  approvals: () => "/approvals",
  practice: () => "/practice",
};

/**
 * Says in the URL that an enrollment was begun in this history entry. After a reload the secret is gone
 * and the tokens too, so the way back leads through sign-in, which keeps the URL and loses the
 * history's state: this flag is how the page knows that it was interrupted. It holds no secret.
 */
export const begunParameter = "begun";

/** `?recreate=true`: a new phone for a person who has MFA. */
const recreateParameter = "recreate";

interface WizardSearch {
  readonly recreate: boolean;
  readonly begun: boolean;
}

export function readWizardSearch(search: URLSearchParams): WizardSearch {
  return {
    recreate: search.get(recreateParameter) === "true",
    begun: search.get(begunParameter) === "true",
  };
}
