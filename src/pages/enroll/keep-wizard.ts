interface Move {
  readonly currentUrl: URL;
  readonly nextUrl: URL;
}

/**
 * `shouldRevalidate` of every route over the wizard. Its steps are moves within one path: reading
 * the user or asking the guards again at each of them could put an error or the sign-in page in place
 * of a secret that exists only here.
 */
export function keepWizard({ currentUrl, nextUrl }: Move): boolean {
  return currentUrl.pathname !== nextUrl.pathname;
}
