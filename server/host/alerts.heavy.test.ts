import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createMetrics } from "./metrics.ts";

const FILE = "docs/hosting/alerts.yml";

test("promtool loads the rules", () => {
  expect(execFileSync("promtool", ["check", "rules", FILE], { encoding: "utf8" })).toContain("6 rules found");
});

test("promtool reads what the dashboard asks", () => {
  const { panels } = JSON.parse(readFileSync("docs/hosting/dashboard.json", "utf8"));
  const asked: readonly { readonly expr: string }[] = panels.flatMap(
    ({ targets }: { readonly targets: readonly { readonly expr: string }[] }) => targets,
  );
  const rules = asked.map(({ expr }, index) => ({ record: `dashboard:panel:${index}`, expr }));
  const input = JSON.stringify({ groups: [{ name: "dashboard", rules }] });
  const said = execFileSync("promtool", ["check", "rules"], { encoding: "utf8", input });
  expect(said).toContain(`${asked.length} rules found`);
});

test("they look at metrics and labels that are ours", async () => {
  const metrics = await createMetrics().registry.getMetricsAsJSON();
  const names = metrics.map(({ name }) => name);
  const read = [...readFileSync(FILE, "utf8").matchAll(/([a-z_]+)\{job=/g)].map(([, name]) => name);
  expect(read).toHaveLength(6);
  expect(read.filter((name) => name !== "up" && !names.includes(name ?? ""))).toEqual([]);
});
