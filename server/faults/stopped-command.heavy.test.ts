import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AdminRequest } from "../cli/admin-socket.ts";
import { askAdminSocket } from "../cli/ask-admin-socket.ts";
import { buildServer, makeFolder, runServer } from "../start/testing/child-server.ts";
import type { ChildServer } from "../start/testing/child-server.ts";

const PASSWORD = "given to the server";
const command = { command: "reset-password", userName: "administrator" } as const;

let built: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => built.remove());

describe("a new password, asked for while the server stands still", () => {
  let folder: ReturnType<typeof makeFolder>;
  let server: ChildServer;
  let origin: string;
  let path: string;

  beforeEach(async () => {
    folder = makeFolder();
    server = runServer(built.main, { ...folder.variables, ADMIN_PASSWORD: PASSWORD });
    origin = await server.ready;
    path = join(folder.dir, "data", "admin.sock");
    server.kill("SIGSTOP");
  });
  afterEach(async () => {
    server.kill("SIGKILL");
    await server.ended;
    folder.remove();
  });

  /** After it went on and has carried out what came later, and hashed something: it has had time for what came before. */
  async function oldPassword(): Promise<number> {
    const unlock = { command: "unlock", userName: "administrator" } as const;
    expect(await askAdminSocket(path, unlock)).toMatchObject({ done: true });
    const body = () => new URLSearchParams({ username: "administrator", password: PASSWORD });
    const signIn = () => fetch(`${origin}/api/oauth2/token`, { method: "POST", body: body() });
    await signIn();
    return (await signIn()).status;
  }

  test("is none for a command that has given up", async () => {
    const patience = { serverMs: 20_000, clientMs: 200 };
    await expect(askAdminSocket(path, command, patience)).rejects.toThrow("is unknown");
    server.kill("SIGCONT");
    expect(await oldPassword()).toBe(200);
  });

  test("is none for a command that was ended at once", async () => {
    const request: AdminRequest = { command, until: Date.now() + 20_000 };
    const socket = connect(path, () => {
      socket.write(`${JSON.stringify(request)}\n`);
      socket.destroy();
    });
    await once(socket, "close");
    server.kill("SIGCONT");
    expect(await oldPassword()).toBe(200);
  });

  test("is none where the server goes on too late, and the command that still waits is told", async () => {
    const answer = askAdminSocket(path, command, { serverMs: 0, clientMs: 30_000 });
    server.kill("SIGCONT");
    expect(await answer).toMatchObject({ done: false, text: expect.stringContaining("too late") });
    expect(await oldPassword()).toBe(200);
  });
});
