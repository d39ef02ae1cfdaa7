import { beforeEach, describe, expect, test } from "vitest";
import { createTestNodes } from "../appliance/testing/create-test-nodes.ts";
import { passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { noCases } from "../guard/testing/policies.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import { runAdminCommand } from "./run-admin-command.ts";
import { perTest } from "../testing/per-test.ts";

const HIDDEN = "qzv7-hard-to-guess";
const commands = ["reset-mfa", "reset-password", "unlock"] as const;
type Command = (typeof commands)[number];

describe.each(testEngines)("who a command is for, after a thief's renaming ($engine)", (engine) => {
  const nodes = perTest(() => createTestNodes(engine, { policy: noCases }));
  const client = perTest(() => testClient(nodes.first.handle));
  const thief = perTest(() => signIn(client, "administrator"));
  beforeEach(async () => {
    await rename("1000", HIDDEN);
  });

  const rename = async (id: string, name: string) =>
    expect((await thief.send("PUT", `/api/v8.1/users/${id}`, { json: { name } })).status).toBe(200);
  const run = (command: Command, userName: string, byId?: boolean) =>
    runAdminCommand(nodes.first.parts, { command, userName, byId });

  test.each(commands)("%s says who the administrators are, and takes one by the id", async (command) => {
    const administrators = `Administrators, for --id:
  "${HIDDEN}" (PortalAdmin, id 1000)
  "ada" (PortalAdmin, id 1004)`;
    for (const name of [" Administrator ", "1000"])
      expect(await run(command, name)).toEqual({
        done: false,
        text: `There is no user with that name. Nothing was changed.\n${administrators}`,
      });
    expect(await run(command, HIDDEN, true)).toEqual({
      done: false,
      text: `There is no user with that id. Nothing was changed.\n${administrators}`,
    });
    await rename("1001", "1000");
    expect((await run(command, " 1000 ", true)).text).toContain(`"${HIDDEN}" (PortalAdmin, id 1000)`);
    expect((await run(command, "1000")).text).toContain('"1000" (PortalOperator, id 1001)');
  });

  test("lets the owner in again by the id", async () => {
    const { text } = await run("reset-password", "1000", true);
    const password = /^ {2}(\S{20})$/m.exec(text)?.[1] ?? "";
    expect((await passwordGrantOf(client, HIDDEN, password)).status).toBe(200);
    expect((await thief.send("GET", "/api/v1/users")).status).toBe(401);
  });

  test("can't be mistaken, whatever an account is called", async () => {
    await rename("1004", 'ada (PortalAdmin, id 1001), "eve');
    expect((await run("unlock", "1004", true)).text).toContain(
      String.raw`"ada (PortalAdmin, id 1001), \"eve" (PortalAdmin, id 1004)`,
    );
  });
});
