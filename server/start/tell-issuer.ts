/**
 * The app's configuration with the appliance's own name where the operator left `issuer` out or empty: the app would
 * take the host name of its address instead, and one appliance would have two names, one on screen and another in the
 * authenticator app.
 * @param issuer as it stands in the entry of an authenticator app; null where the server does not know it (gateway)
 */
export function tellIssuer(
  appConfig: Readonly<Record<string, unknown>>,
  issuer: string | null,
): Readonly<Record<string, unknown>> {
  const { issuer: given = "" } = appConfig;
  // A value that is no text is the app's to refuse.
  const empty = typeof given === "string" && given.trim() === "";
  return issuer !== null && empty ? { ...appConfig, issuer } : appConfig;
}
