import { aws } from "../../contract/aws.ts";
import { expect, test } from "vitest";
import { optionalChecksIn, tellIssuer, tellRequests, tellScratchCodes } from "./app-config.ts";

const rest = { productName: "Harbour Bank" };

test.each([{}, { issuer: "" }, { issuer: " " }])("the appliance's name stands in for %j", (config) => {
  expect(tellIssuer({ ...rest, ...config }, "backup-01")).toEqual({ ...rest, issuer: "backup-01" });
});

test.each([{ issuer: "Harbour" }, { issuer: null }, { issuer: 7 }])(
  "what the operator wrote stands, wrong or not: %j",
  (config) => {
    expect(tellIssuer({ ...rest, ...config }, "backup-01")).toEqual({ ...rest, ...config });
  },
);

test.each([
  [true, true],
  [false, false],
  [null, "as the file says"],
])("of an appliance that accepts scratch codes: %j, the app learns %j", (accepts, told) => {
  const config = { ...rest, acceptScratchCode: "as the file says" };
  expect(tellScratchCodes(config, accepts)).toEqual({ ...rest, acceptScratchCode: told });
});

const handle = async () => new Response();
test.each([
  ["the embedded appliance", true, { kind: "appliance", appliance: { handle } }],
  ["an AWS-like one", false, { kind: "appliance", product: aws, appliance: { handle } }],
  ["a gateway", true, { kind: "gateway", gateway: { handle } }],
] as const)("whether people can ask for a new phone is told of %s: %j", (_, told, part) => {
  expect(tellRequests(rest, part)).toEqual({ ...rest, requests: told });
});

test.each([
  [{}, ["manager", "question"]],
  [{ identityChecklist: [] }, ["manager", "question"]],
  [{ identityChecklist: ["manager", { name: "Staff number" }] }, []],
  [
    {
      identityChecklist: [
        { name: " Office ", required: false },
        { name: "ID", required: true },
      ],
    },
    ["Office"],
  ],
])("of the checks in %j only these may fail: %j", (config, optional) => {
  expect(optionalChecksIn({ ...rest, ...config })).toEqual(optional);
});
