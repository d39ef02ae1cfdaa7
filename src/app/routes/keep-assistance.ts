interface Move {
  readonly currentParams: Readonly<Record<string, string | undefined>>;
  readonly nextParams: Readonly<Record<string, string | undefined>>;
}

/**
 * `shouldRevalidate` of the layout over hand-over and walkthrough. Their steps are pages of one enrollment: reading the
 * user or asking the guards again at each could put an error in place of a secret that exists only here.
 */
export function keepAssistance({ currentParams, nextParams }: Move): boolean {
  return currentParams["userId"] !== nextParams["userId"];
}
