import { join } from "node:path";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { passwordGrantOf } from "../../appliance/testing/sign-in.ts";
import { testClient, type Answer, type TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { makeFolder, runServer, type ChildServer } from "../../start/testing/child-server.ts";

/** Passwords of a first start in the suites that run the real server, whose administrator is a script. */
export const serverPasswords = {
  DEMO: "true",
  ADMIN_PASSWORD: "given to the administrator",
  DEMO_PASSWORD: "given to the demo users",
  GUARD_POLICY: join(import.meta.dirname, "../../../scripts/script-policy.json"),
} as const;

/** The built server in a process of its own, with its folder. */
export interface RealServer {
  readonly child: ChildServer;
  readonly origin: string;
  readonly client: TestClient;
  readonly variables: Record<string, string>;
  readonly remove: () => Promise<void>;
}

/** Starts it; `variables` win over those of a fresh folder. */
export async function startRealServer(
  main: string,
  variables: Record<string, string> = {},
): Promise<RealServer> {
  const folder = makeFolder();
  const all = { ...folder.variables, ...serverPasswords, ...variables };
  const child = runServer(main, all);
  const remove = async (): Promise<void> => {
    child.kill("SIGKILL");
    await child.ended;
    folder.remove();
  };
  try {
    const origin = await child.ready;
    return { child, origin, client: testClient(httpHandler(origin)), variables: all, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The password grant of a user who was made at the first start. */
export function grantOf(client: TestClient, userName: string): Promise<Answer> {
  const { ADMIN_PASSWORD, DEMO_PASSWORD } = serverPasswords;
  return passwordGrantOf(client, userName, userName === "administrator" ? ADMIN_PASSWORD : DEMO_PASSWORD);
}

/** A client that carries the token of a user without MFA. */
export async function signInReal(client: TestClient, userName: string): Promise<TestClient> {
  return client.withToken(textMember(await grantOf(client, userName), "access_token"));
}
