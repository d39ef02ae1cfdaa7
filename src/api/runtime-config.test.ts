import { describe, expect, it } from "vitest";
import shipped from "../../public/config.json" with { type: "json" };
import { decodeRuntimeConfig, defaultRuntimeConfig } from "./runtime-config.ts";

describe("decodeRuntimeConfig", () => {
  it("reads the file that we ship without complaint", () => {
    expect(decodeRuntimeConfig(shipped)).toEqual({ config: defaultRuntimeConfig, wrongMembers: [] });
  });

  it("talks to a v1 appliance when nothing is said", () => {
    expect(decodeRuntimeConfig({}).config).toMatchObject({
      apiBase: "/api",
      apiVersion: "v1",
      idleMinutes: 15,
    });
  });

  it("takes good values and leaves unknown ones", () => {
    const given = {
      apiVersion: "v8.1",
      accent: "#0A7",
      helpUrl: "https://help.example/mfa",
      languages: ["de", "pt-BR"],
      identityChecklist: ["Employee number"],
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
    { apiBase: "/api/" },
    { apiBase: "/../api" },
    { apiBase: "" },
    { apiVersion: "v2" },
    { apiVersion: 1 },
    { accent: "red;}" },
    { logo: "javascript:alert(1)" },
    { logo: "//evil.example/x.svg" },
    { helpUrl: "javascript:alert(1)" },
    { helpUrl: "http://help.example" },
    { acceptScratchCode: "true" },
    { idleMinutes: 0 },
    { idleMinutes: 1_000 },
    { idleMinutes: "15" },
    { productName: "" },
    { identityChecklist: "one" },
    { languages: ["<b>"] },
    { issuer: null },
  ])("names the wrong member of %j and falls back", (given) => {
    const { config, wrongMembers } = decodeRuntimeConfig(given);
    expect(wrongMembers).toEqual(Object.keys(given));
    expect(config).toEqual(defaultRuntimeConfig);
  });

  it.each([null, [], "text", 7, undefined])("says that %j is no configuration", (json) => {
    expect(decodeRuntimeConfig(json)).toEqual({ config: defaultRuntimeConfig, wrongMembers: ["config"] });
  });
});
