import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { routes } from "../routes.ts";
import { createMetrics } from "./metrics.ts";

interface Dashboard {
  readonly panels: readonly { readonly targets: readonly Target[] }[];
}
interface Target {
  readonly expr: string;
  readonly legendFormat: string;
}

/** What `/metrics` shows once everything has happened, and what Prometheus adds. */
async function served(): Promise<string> {
  const sink = { sink: "file", waiting: 0, sent: 0, failures: 0 } as const;
  const metrics = createMetrics(
    () => ({ total: 1, idle: 1, waiting: 0 }),
    () => ({ sinks: [sink], deadLetterBytes: 0 }),
  );
  const route = routes.find(({ id }) => id === "enableMfa")?.path ?? "";
  metrics.observe({ method: "POST", route, status: 429, seconds: 1, problem: null });
  metrics.countDrop("refused");
  return `${await metrics.registry.metrics()}\nup 1\n`;
}

const words = (text: string, what: RegExp): readonly string[] =>
  [...text.matchAll(what)].flatMap(([, some = ""]) => some.split(", "));

test("the dashboard reads metrics and labels that are ours", async () => {
  const samples = await served();
  const dashboard: Dashboard = JSON.parse(readFileSync("docs/hosting/dashboard.json", "utf8"));
  const targets = dashboard.panels.flatMap((panel) => panel.targets);
  expect(targets.length).toBeGreaterThan(8);
  const wrong = targets.filter(({ expr, legendFormat }) => {
    const [name = "none"] = words(expr, /(\w+)\{job="mfa-enrollment"\}/g);
    const sample = new RegExp(`^${name}(?:\\{.*\\})? `, "m").exec(samples)?.[0] ?? "";
    const labels = [...words(expr, /by \((.*?)\)/g), ...words(legendFormat, /\{\{(\w+)\}\}/g)];
    const unknown = labels.filter((label) => label !== "instance" && !sample.includes(`${label}="`));
    return sample === "" || unknown.length > 0;
  });
  expect(wrong.map(({ expr }) => expr)).toEqual([]);
});
