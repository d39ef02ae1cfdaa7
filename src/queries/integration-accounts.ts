import { queryOptions, useQuery } from "@tanstack/react-query";
import { mayAdminister, useSession } from "./session.ts";
import { servicesOf, useCapabilities, useRuntimeConfig } from "./services.ts";
import { userNameKey } from "../lib/user-name.ts";

/** The names of the guard's policy, where a guard stands and tells them; without an answer the configuration's alone count. */
function policyNamesQuery() {
  return queryOptions({
    queryKey: ["guard", "integration-accounts"],
    queryFn: ({ client, signal }) =>
      servicesOf(client)
        .client.askGuard("/policy", namesIn, signal)
        .catch((): readonly string[] => []),
    staleTime: Infinity,
  });
}

function namesIn(json: unknown): readonly string[] {
  const names: unknown = Reflect.get(Object(json), "integrationAccounts");
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}

/** Tells of a user name whether a backup server signs in with that account: MFA must stay off there. */
export function useIsIntegrationAccount(): (userName: string) => boolean {
  const { integrationAccounts, guard } = useRuntimeConfig();
  const session = useSession();
  const can = useCapabilities();
  // The guard names them to nobody else.
  const told = session.kind !== "signed-out" && mayAdminister(session.roleName, can);
  const policy = useQuery({ ...policyNamesQuery(), enabled: guard && told });
  const patterns = [...integrationAccounts, ...(policy.data ?? [])];
  return (userName) => patterns.some((pattern) => fits(pattern, userName));
}

/** A name, or the beginning of names with `*` at its end; spelled as the appliance takes names for the same. */
export function fits(pattern: string, userName: string): boolean {
  const wanted = userNameKey(pattern);
  const name = userNameKey(userName);
  return wanted.endsWith("*") ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
}
