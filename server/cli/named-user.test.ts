import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestNodes } from "../appliance/testing/create-test-nodes.ts";
import type { TestNodes } from "../appliance/testing/create-test-nodes.ts";
import { passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { noCases } from "../guard/testing/policies.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { runAdminCommand } from "./run-admin-command.ts";

const HIDDEN = "qzv7-hard-to-guess";
const commands = ["reset-mfa", "reset-password", "unlock"] as const;
type Command = (typeof commands)[number];

describe.each(testEngines)("who a command is for, after a thief's renaming ($engine)", (engine) => {
  let nodes: TestNodes;
  let client: TestClient;
  let thief: TestClient;

  beforeEach(async () => {
    nodes = await createTestNodes(engine, { policy: noCases });
    client = testClient(nodes.first.handle);
    thief = await signIn(client, "administrator");
    await rename("1000", HIDDEN);
  });
  afterEach(() => nodes.close());

  const rename = async (id: string, name: string) =>
    expect((await thief.send("PUT", `/api/v8.1/users/${id}`, { json: { name } })).status).toBe(200);
  const run = (command: Command, userName: string, byId?: boolean) =>
    runAdminCommand(nodes.first.parts, { command, userName, byId });

  test.each(commands)(
    "%s says what the administrator is called now, and who else is one",
    async (command) => {
      expect(await run(command, " Administrator ")).toEqual({
        done: false,
        text: `There is no user with that name or id. Nothing was changed.
Administrator is now called:
  "${HIDDEN}" (PortalAdmin, id 1000)
Administrators:
  "${HIDDEN}" (PortalAdmin, id 1000)
  "ada" (PortalAdmin, id 1004)`,
      });
      expect((await run(command, "nobody-ever")).text).toBe(
        `There is no user with that name or id. Nothing was changed.
Administrators:
  "${HIDDEN}" (PortalAdmin, id 1000)
  "ada" (PortalAdmin, id 1004)`,
      );
    },
  );

  test.each(commands)("%s takes the id", async (command) => {
    const { done, text } = await run(command, " 1000 ");
    expect([done, text]).toEqual([true, expect.stringContaining(`"${HIDDEN}" (PortalAdmin, id 1000)`)]);
  });

  test("lets the owner in again by the id", async () => {
    const password = /^ {2}(\S{20})$/m.exec((await run("reset-password", "1000")).text)?.[1] ?? "";
    expect((await passwordGrantOf(client, HIDDEN, password)).status).toBe(200);
    expect((await thief.send("GET", "/api/v1/users")).status).toBe(401);
  });

  test.each(commands)("%s does nothing where one account is called as the id of another", async (command) => {
    await rename("1001", "1000");
    const rows = (await thief.send("GET", "/api/v8.1/audit")).body;
    expect(await run(command, " 1000 ")).toEqual({
      done: false,
      text: `1000 could mean more than one account. Nothing was changed.
Has that name now: "1000" (PortalOperator, id 1001)
Has that id: "${HIDDEN}" (PortalAdmin, id 1000)
Say which one with --id and its id.`,
    });
    expect((await thief.send("GET", "/api/v8.1/audit")).body).toEqual(rows);
    expect((await run(command, "1001", true)).text).toContain('"1000" (PortalOperator, id 1001)');
    expect((await run(command, " 1000 ", true)).text).toContain(`"${HIDDEN}" (PortalAdmin, id 1000)`);
  });

  test("an account that is called as its own id is meant by both", async () => {
    await rename("1001", "1001");
    expect((await run("unlock", "1001")).text).toContain('"1001" (PortalOperator, id 1001)');
  });

  test.each(commands)("%s with --id finds nobody by the name", async (command) => {
    expect(await run(command, HIDDEN, true)).toEqual({
      done: false,
      text: `There is no user with that id. Nothing was changed.
Administrators:
  "${HIDDEN}" (PortalAdmin, id 1000)
  "ada" (PortalAdmin, id 1004)`,
    });
  });

  test.each(commands)(
    "%s does nothing where another account is called as the administrator was",
    async (command) => {
      await rename("1001", "administrator");
      expect(await run(command, "administrator")).toEqual({
        done: false,
        text: `administrator could mean more than one account. Nothing was changed.
Has that name now: "administrator" (PortalOperator, id 1001)
Had that name before:
  "${HIDDEN}" (PortalAdmin, id 1000)
Say which one with --id and its id.`,
      });
      expect(await run(command, "1000", true)).toMatchObject({ done: true });
    },
  );

  test("can't be mistaken, whatever an account is called", async () => {
    await rename("1004", 'ada (PortalAdmin, id 1001), "eve');
    expect((await run("unlock", "1004")).text).toContain(
      String.raw`"ada (PortalAdmin, id 1001), \"eve" (PortalAdmin, id 1004)`,
    );
  });

  test("is by the name where nobody has lost it", async () => {
    expect(await run("unlock", HIDDEN)).toMatchObject({ done: true });
    await rename("1000", "administrator");
    expect(await run("unlock", "administrator")).toMatchObject({ done: true });
  });

  test("shows the oldest accounts first, and says when there are more than it shows", async () => {
    const { store } = nodes.first.parts;
    await store.transaction("many", async (tx) => {
      const ada = await usersTable.byId(tx, "1004");
      if (ada === undefined) throw new Error("not there");
      for (let id = 9_990; id < 10_190; id += 1)
        await usersTable.insert(tx, {
          ...ada,
          id: `${id}`,
          uuid: `${id}`,
          name: `many-${id}`,
          name_key: `many-${id}`,
        });
    });
    const { text } = await run("unlock", "nobody-ever");
    const ids = [...text.matchAll(/id (\d+)\)/g)].map(([, id]) => id);
    expect(ids).toEqual(["1000", "1004", ...Array.from({ length: 198 }, (_, index) => `${9_990 + index}`)]);
    expect(text.split("\n").at(-1)).toBe("  and more than these 200: ids count up from 1000");
  });
});
