import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { decodeEnvironment } from "./environment.ts";
import { startServer } from "./start-server.ts";
import { makeFolder } from "./testing/child-server.ts";

test("what can't be passed to an appliance in its own address has a line in the log, without its path", async () => {
  const { variables, remove } = makeFolder();
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const given = { ...variables, APPLIANCE_URL: "http://127.0.0.1:9", BASE_PATH: "/mfa/" };
  let printed = "";
  const stop = await startServer(decodeEnvironment(given), log, (text) => (printed += text));
  onTestFinished(async () => {
    await stop();
    remove();
  });
  const [url = ""] = /http:\S+/.exec(printed) ?? [];
  expect((await fetch(`${url}/console/canary`)).status).toBe(502);
  const told = lines.filter((line) => line.includes("http.refused")).map((line) => JSON.parse(line));
  expect(told).toEqual([
    expect.objectContaining({ status: 502, peer: expect.stringContaining("127.0.0.1") }),
  ]);
  expect(lines.join("")).not.toContain("canary");
});
