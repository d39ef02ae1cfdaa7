import * as v from "valibot";
import { createAgentRequestCalls, createOwnRequestCalls } from "../../api/client/new-phone.ts";
import {
  decodeAskedRequest,
  decodeAskedRequests,
  decodeNewRequest,
  decodeOwnRequest,
  type OwnRequest,
} from "../../api/contract/new-phone.ts";
import { passwordOf } from "../passwords.ts";
import { attempt, beFresh, GaveUp, orGiveUp, pause, insist, type Person } from "./person.ts";

const never = new AbortController().signal;
const caseAnswer = v.object({ id: v.string(), state: v.string() });

/** Without a phone: asks for a new one, tells the number on the telephone, and sets it up in their own browser. @throws GaveUp */
export async function askForPhone(person: Person, asWhom: Person = person): Promise<void> {
  const { browser, phone, world, truth } = person;
  const client = browser.client();
  const { kind } = await orGiveUp(
    client.signIn({ userName: asWhom.name, password: passwordOf(asWhom.name) }),
  );
  if (kind !== "challenge") throw new GaveUp("they need nobody");
  const calls = createOwnRequestCalls(client.forLater);
  const { asked } = await orGiveUp(calls.askForNewPhone(decodeNewRequest));
  await truth.gotRequest(asked.token, browser.id());
  world.asking.add(asWhom.name);
  if (asked.number !== undefined) world.told.push(asked.number);
  let own: OwnRequest = asked;
  let added = "";
  for (
    let reads = 0;
    reads < (asWhom === person ? 60 : 40) && own.state !== "done" && own.state !== "ended";
    reads += 1
  ) {
    const read = await attempt(calls.readOwnRequest(asked.token, own.version, decodeOwnRequest, never));
    if ("value" in read) own = read.value;
    else await pause(2_000);
    if (own.state !== "setup") continue;
    if (added === "") {
      const setup = await attempt(calls.readOwnSetup(asked.token, asWhom.name, ""));
      if ("failure" in setup) continue;
      phone.add(setup.value);
      added = setup.value.secretKey;
    }
    const code =
      phone
        .entries()
        .find(({ secretKey }) => secretKey === added)
        ?.codeAt(Date.now()) ?? "";
    if (own.code !== "waiting" && own.code !== "claimed")
      await attempt(calls.tellOwnRequest(asked.token, "/own/code", { code }, decodeOwnRequest));
  }
  world.asking.delete(asWhom.name);
  if (own.state !== "done") throw new GaveUp(`the request is ${own.state}`);
  await truth.claim("on", truth.idOf(asWhom.name), added);
  if (asWhom === person) phone.keepOnly(added);
}

/** As an agent: picks the number that was told on the telephone, opens a case by it, and stays until all is done. @throws GaveUp */
export async function answerRequest(agent: Person): Promise<void> {
  const { browser, world } = agent;
  await beFresh(agent);
  const client = browser.client();
  const calls = createAgentRequestCalls(client.forLater);
  const { results } = await insist(() => client.askGuard("/requests", decodeAskedRequests));
  const asked = results.find(({ state }) => state === "asked");
  if (asked === undefined) throw new GaveUp("nobody asks");
  const path = `/requests/${asked.id}`;
  const seen = await insist(() => client.askGuard(path, decodeAskedRequest));
  const number =
    seen.numbers?.find((one) => world.told.includes(one)) ?? world.draw.of(seen.numbers ?? ["00"]);
  const { state, userId = "" } = await insist(() =>
    client.tellGuard(`${path}/pick`, { number }, decodeAskedRequest),
  );
  if (state === "ended") agent.truth.wrongNumber(userId);
  if (state !== "picked") throw new GaveUp("that was the wrong number");
  const body = { userId, intent: "recreate", reason: "lost phone", checks: [], request: asked.id };
  const decode = (json: unknown) => {
    const read = v.safeParse(caseAnswer, json);
    return read.success ? read.output : null;
  };
  const opened = await insist(() => client.tellGuard("/cases", body, decode));
  if (opened.state === "waiting") await pause(world.draw.below(600_000));
  // Some would have the secret themselves.
  if (world.draw.chance(0.5)) {
    const taken = await attempt(
      client.enableMfa({ userId, userName: seen.userName, recreate: true, caseId: opened.id }),
    );
    if ("value" in taken) agent.truth.say("an agent got the secret of a request");
  }
  await insist(() => calls.enableForRequest({ userId, caseId: opened.id, requestId: asked.id }));
  let version = "";
  for (let reads = 0; reads < 40; reads += 1) {
    const read = await attempt(
      client.askGuard(`${path}?after=${encodeURIComponent(version)}`, decodeAskedRequest),
    );
    if ("failure" in read) {
      await pause(2_000);
      continue;
    }
    version = read.value.version;
    client.session.touch();
    if (read.value.code === "waiting") await attempt(calls.acceptForRequest({ userId, requestId: asked.id }));
    if (read.value.state === "done" || read.value.state === "ended") return;
  }
}
