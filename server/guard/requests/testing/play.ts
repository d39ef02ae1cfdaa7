import { TEST_DEMO_PASSWORD } from "../../../appliance/testing/create-test-appliance.ts";
import { oracleCode } from "../../../appliance/testing/oracle-code.ts";
import type { Answer, SendInit, TestClient } from "../../../appliance/testing/test-client.ts";
import { textMember } from "../../../appliance/testing/text-member.ts";
import type { Place } from "../../testing/places.ts";

export const REQUESTS = "/api/guard/requests";

/** Somebody with MFA whose phone is gone. */
export const NAME = "olivia";

/** The password grant, with the challenge as its answer. */
export async function challengeOf(place: Place, client: TestClient, name = NAME): Promise<string> {
  const form = { grant_type: "password", username: name, password: TEST_DEMO_PASSWORD };
  return textMember(await client.send("POST", place.token, { form }), "mfa_token");
}

/** Signs in with a code: from then on the browser is known. */
export async function signInWith(place: Place, client: TestClient, secretKey: string): Promise<TestClient> {
  const form = {
    grant_type: "mfa",
    mfa_token: await challengeOf(place, client),
    mfa_code: oracleCode(secretKey, place.now()),
  };
  place.advance(30_000);
  return client.withToken(textMember(await client.send("POST", place.token, { form }), "access_token"));
}

/** The person's own browser, which has signed in with the phone that is lost now. */
export async function ownBrowser(place: Place) {
  const signedIn = await place.signIn(NAME);
  const user = `${place.users}/${place.keyOf(NAME)}`;
  const started = await signedIn.send("POST", `${user}/enableMfa`, { json: {} });
  const secretKey = textMember(started, "secretKey");
  const json = { code: oracleCode(secretKey, place.now()), token: textMember(started, "token") };
  const accepted = await signedIn.send("POST", `${user}/acceptMfa`, { json });
  if (accepted.status >= 300) throw new Error(accepted.text);
  place.advance(30_000);
  const browser = place.anyone.browser();
  return { browser, secretKey, signedIn: await signInWith(place, browser, secretKey) };
}

export function withRequest(token: string, init: SendInit = {}): SendInit {
  return { ...init, headers: { ...init.headers, "X-Mfa-Request-Token": token } };
}

/** Who waits for a new phone, by the token of their request. */
export function waiting(client: TestClient, token: string) {
  return {
    token,
    read: () => client.send("GET", `${REQUESTS}/own`, withRequest(token)),
    setup: () => client.send("GET", `${REQUESTS}/own/setup`, withRequest(token)),
    send: (path: string, json?: object) =>
      client.send("POST", `${REQUESTS}/own/${path}`, withRequest(token, json === undefined ? {} : { json })),
  };
}

/** Asks for a new phone in that browser. */
export async function ask(place: Place, client: TestClient) {
  const json = { mfaToken: await challengeOf(place, client) };
  const asked = await client.send("POST", REQUESTS, { json });
  return { asked, person: waiting(client, asked.status < 300 ? textMember(asked, "token") : "") };
}

/** The only open request, as an agent sees it. */
export async function onlyRequest(agent: TestClient): Promise<Answer> {
  const { body } = await agent.send("GET", REQUESTS);
  const results: unknown = body["results"];
  const [one] = Array.isArray(results) ? results : [];
  const id = typeof one === "object" && one !== null && "id" in one ? String(one.id) : "";
  return agent.send("GET", `${REQUESTS}/${id}`);
}

/** The agent asks for the number and picks it. */
export async function pick(agent: TestClient, number: string) {
  const shown = await onlyRequest(agent);
  const id = textMember(shown, "id");
  return { id, shown, picked: await agent.send("POST", `${REQUESTS}/${id}/pick`, { json: { number } }) };
}

/** Of a case that a request proves, with what its call carries. */
export async function openCase(agent: TestClient, userId: string, request: string, more: object = {}) {
  const about = { intent: "recreate", userId, reason: "lost phone", request, ...more };
  const opened = await agent.send("POST", "/api/guard/cases", { json: about });
  const id = opened.status < 300 ? textMember(opened, "id") : "";
  const init = { headers: { "X-Mfa-Case": id, "X-Mfa-Request": request } };
  return { opened, id, init };
}

/** From the asking in that browser to the agent's case, and what the agent does next. */
export async function asksAndIsCalled(place: Place, client: TestClient, agent: TestClient) {
  const { asked, person } = await ask(place, client);
  const { id, shown, picked } = await pick(agent, textMember(asked, "number"));
  const { opened, init, id: caseId } = await openCase(agent, place.keyOf(NAME), id);
  const user = `${place.users}/${place.keyOf(NAME)}`;
  return {
    id,
    person,
    shown,
    picked,
    opened,
    init,
    caseId,
    enable: () => agent.send("POST", `${user}/enableMfa`, { json: { recreate: true }, ...init }),
    accept: () => agent.send("POST", `${user}/acceptMfa`, init),
  };
}
