// @vitest-environment node
import { expect, test } from "vitest";
import { signIn } from "../../../../server/appliance/testing/sign-in.ts";
import type { Answer } from "../../../../server/appliance/testing/test-client.ts";
import { contractTargets, type ContractTarget } from "../../../testing/contract-target.ts";

const [OLIVIA, RAVI, RITA, ADA, GRACE, INES] = ["1001", "1002", "1003", "1004", "1005", "1006"];
const asked = (answer: string) => ({ checks: [{ name: "callback", answer }] });
/** As the app sends what the agent stopped at. */
const failed = { ...asked("failed"), stopped: true };
const about = {
  userId: RITA,
  intent: "setUp",
  reason: "",
  ticket: "T 1",
  way: "byPhone",
  ...asked("passed"),
};

const LISTS = ["results", "failures", "cases"];
const KEPT = new Set(
  "state checks openedBy decidedBy privileged stopped outcome note kind by mfa role count".split(" "),
);

/** What depends on neither ids nor time. */
function told({ status, problem, body, text }: Answer): unknown {
  if (problem !== undefined) return [status, problem];
  if (text.includes("\r\n")) return [status, text.split("\r\n").map((line) => line.split(",")[0])];
  const kept = (one: unknown) =>
    Object.entries({ ...Object(one) })
      .filter(([name]) => KEPT.has(name))
      .sort(([one_], [other]) => (one_ < other ? -1 : 1));
  const lists = LISTS.map((name) => body[name]);
  return [status, kept(body), lists.map((list) => (Array.isArray(list) ? list.map(kept) : null))];
}

/** What the help desk does with cases, from the first to the last; every answer on the way. */
async function play(target: ContractTarget): Promise<readonly unknown[]> {
  const { client, clock, close } = await target.open();
  const trace: unknown[] = [];
  const say = async (who: string, method: string, path: string, json?: object) => {
    clock.advance(1_000);
    const person = await signIn(client, who);
    const answer = await person.send(method, `/api/guard${path}`, json === undefined ? {} : { json });
    trace.push([trace.length, who, method, told(answer)]);
    return `/cases/${String(answer.body["id"])}`;
  };
  const open = (change: object, who = "administrator") => say(who, "POST", "/cases", { ...about, ...change });
  const lists = async () => {
    for (const who of ["ada", "administrator"])
      for (const which of ["decidable", "approvedByMe"]) await say(who, "GET", `/cases?${which}=true`);
  };

  const first = await open(failed);
  const end = { outcome: "checkFailed", note: "Nobody picked up." };
  for (const said of [end, end, { ...end, outcome: "done" }])
    await say("administrator", "POST", `${first}/end`, said);
  await say("administrator", "GET", `/cases?userId=${RITA}`);
  for (const userId of [RITA, ADA]) await open({ userId, stopped: true });
  await open({ userId: GRACE, ...asked("failed") });
  await open({ userId: INES, checks: [{ name: "manager", answer: "failed" }, ...asked("passed").checks] });

  const aboutAda = await open({ userId: ADA });
  for (const who of ["administrator", "ada"]) await say(who, "POST", `${aboutAda}/approve`, {});
  const taken = await open({});
  await lists();
  await say("ada", "POST", `${taken}/approve`, {});
  await lists();
  await say("ada", "POST", `${taken}/approve`, {});
  for (const who of ["administrator", "ada", "ada"]) await say(who, "POST", `${taken}/decline`, {});
  await say("administrator", "GET", taken);
  await lists();

  const resumed = await open({ userId: RAVI });
  await say("ada", "POST", `${resumed}/resume`);
  for (const minutes of [29, 29, 29, 29, 4]) {
    clock.advance(minutes * 60_000);
    await say("administrator", "POST", `${resumed}/resume`);
  }

  const impostor = await open(failed);
  clock.advance(60_000);
  await say("administrator", "POST", `${impostor}/end`, { outcome: "impostor", note: "Another number." });
  for (const id of [RITA, OLIVIA, "9"]) await say("administrator", "GET", `/users/${id}/about`);
  clock.advance(72 * 3_600_000);
  await say("administrator", "GET", `/users/${RITA}/about`);

  for (const change of [{ ticket: "" }, { userId: "1000" }, { userId: "9" }]) await open(change);
  await open({ userId: OLIVIA }, "rita");
  await say("rita", "GET", "/policy");
  for (const path of ["export?role=PortalAdmin&sort=-name", "selectable?search=olivia", "other"])
    await say("administrator", "GET", `/users/${path}`);
  await close();
  return trace;
}

test("cases go in practice as they do at the server", async () => {
  const embedded = await play(contractTargets.embedded);
  for (const state of ["waiting", "stopped", "approved", "declined", "open", "impostor"])
    expect(JSON.stringify(embedded), "something happens").toContain(`"${state}"`);
  expect(await play(contractTargets.practice)).toEqual(embedded);
});
