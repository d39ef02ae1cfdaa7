import { describe, expect, it, test } from "vitest";
import { decodeRuntimeConfig, defaultRuntimeConfig, wrongMemberTexts } from "./runtime-config.ts";

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
    { apiVersion: "v9" },
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

test("each wrong member is shown with what stands in the file", () => {
  const json = { accent: "red", idleMinutes: 0, productName: "Fine" };
  expect(wrongMemberTexts(json, ["accent", "idleMinutes"])).toEqual(['accent: "red"', "idleMinutes: 0"]);
});

test("a file that is no object has no members to show", () => {
  expect(wrongMemberTexts([1], ["config"])).toEqual(["config"]);
  expect(wrongMemberTexts(null, ["config"])).toEqual(["config"]);
});

test("a long value is cut", () => {
  const [text] = wrongMemberTexts({ helpText: ["x".repeat(500)] }, ["helpText"]);
  expect(text?.length).toBeLessThan(80);
});
