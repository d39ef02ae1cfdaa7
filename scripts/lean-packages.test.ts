import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { leanPackages } from "./lean-packages.ts";
import { buildSite, oneFile } from "./testing/build-site.ts";

/** As react-router is built: names for developer tools, calls and classes that are not marked. */
const routerLike = `
import React10 from "react";
var UsedForm = React10.forwardRef("the used form");
UsedForm.displayName = "UsedForm";
var IdleForm = React10.forwardRef("the idle form");
IdleForm.displayName = "IdleForm";
var UsedBoundary = class extends React10.Component {
  render() {
    return "the used boundary";
  }
};
var IdleBoundary = class extends React10.Component {
  render() {
    return "the idle boundary";
  }
};
export { UsedForm, IdleForm, UsedBoundary, IdleBoundary };
`;

const site = {
  "node_modules/react/package.json": '{ "name": "react", "type": "module", "main": "index.js" }',
  "node_modules/react/index.js": "export const forwardRef = (x) => [x]; export class Component { is = true }",
  "node_modules/react-router/package.json":
    '{ "name": "react-router", "type": "module", "main": "index.js" }',
  "node_modules/react-router/index.js": routerLike,
  "src/main.ts": `import { UsedForm, UsedBoundary } from "react-router";
    globalThis.made = [UsedForm, new UsedBoundary().render(), new UsedBoundary().is];`,
};

test("components that nobody uses fall away, and those that are used work as before", async () => {
  const script = oneFile(await buildSite(site, [leanPackages()]), /\.js$/);
  expect(script).not.toMatch(/the idle form|the idle boundary|displayName/);
  const context: { made?: unknown } = {};
  runInNewContext(script, context);
  expect(context.made).toEqual([["the used form"], "the used boundary", true]);
});

test("other packages and our own code are left alone", async () => {
  const own = {
    ...site,
    "src/main.ts": `${routerLike.replace("React10 from", "* as React10 from")} console.log(1);`,
  };
  expect(oneFile(await buildSite(own, [leanPackages()]), /\.js$/)).toContain("the idle form");
});
