import { describe, expect, it } from "vitest";
import { decodeRuntimeConfig, defaultRuntimeConfig } from "./runtime-config.ts";
import shipped from "../../public/config.json" with { type: "json" };

describe("decodeRuntimeConfig", () => {
  it("reads the file that we ship without complaint", () => {
    expect(decodeRuntimeConfig(shipped)).toEqual({ config: defaultRuntimeConfig, wrongMembers: [] });
  });

  it("talks to whatever version the appliance answers when nothing is said", () => {
    expect(decodeRuntimeConfig({}).config).toMatchObject({
      apiBase: "/api",
      apiVersion: "auto",
      idleMinutes: 15,
    });
  });

  it("takes good values and leaves unknown ones", () => {
    const given = {
      apiVersion: "v8.1",
      accent: "#0A7",
      helpUrl: "https://help.example/mfa",
      languages: ["de", "pt-BR"],
      identityChecklist: [{ name: "Employee number", ask: "What's your number?", required: false }],
      nonsense: true,
    };
    const { config, wrongMembers } = decodeRuntimeConfig({ ...given, accent: "#00aa77" });
    expect(wrongMembers).toEqual([]);
    expect(config).toMatchObject({ apiVersion: "v8.1", accent: "#00aa77", helpUrl: given.helpUrl });
    expect(config).not.toHaveProperty("nonsense");
  });

  it.each([
    { apiBase: "https://evil.example/api" },
    { apiBase: "//evil.example" },
    { apiBase: "/../api" },
    { apiVersion: "v9" },
    { accent: "red;}" },
    { logo: "javascript:alert(1)" },
    { logo: "//evil.example/x.svg" },
    { helpUrl: "javascript:alert(1)" },
    { helpUrl: "http://help.example" },
    { directoryUrl: "javascript:alert(1)" },
    { directoryUrl: "http://help.example" },
    { apps: [{ name: "x", url: "data:text/html,x" }] },
    { apps: [{ name: "x", url: "http://help.example" }] },
    { idleMinutes: 2 },
    { languages: ["<b>"] },
  ])("names the wrong member of %j and falls back", (given) => {
    const { config, wrongMembers } = decodeRuntimeConfig(given);
    expect(wrongMembers).toEqual(Object.keys(given));
    expect(config).toEqual(defaultRuntimeConfig);
  });

  it.each([null, [], "text", 7, undefined])("says that %j is no configuration", (json) => {
    expect(decodeRuntimeConfig(json)).toEqual({ config: defaultRuntimeConfig, wrongMembers: ["config"] });
  });
});

it("takes a check by its name alone for a required one without a question", () => {
  const { config } = decodeRuntimeConfig({ identityChecklist: ["Staff number"] });
  expect(config.identityChecklist).toEqual([{ name: "Staff number", ask: "", required: true }]);
});
