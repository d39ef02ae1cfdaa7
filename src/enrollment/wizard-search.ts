/**
 * Says in the URL that an enrollment was begun in this history entry. After a reload the secret is gone
 * and the tokens too, so the way back leads through sign-in, which keeps the URL and loses the
 * history's state: this flag is how the page knows that it was interrupted. It holds no secret.
 */
export const begunParameter = "begun";

/** `?recreate=true`: a new phone for a person who has MFA. */
export const recreateParameter = "recreate";

export interface WizardSearch {
  readonly recreate: boolean;
  readonly begun: boolean;
}

export function readWizardSearch(search: URLSearchParams): WizardSearch {
  return {
    recreate: search.get(recreateParameter) === "true",
    begun: search.get(begunParameter) === "true",
  };
}
