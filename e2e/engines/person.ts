import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "playwright/test";
import * as v from "valibot";
import { readQr, readQrWithZbar } from "../authenticator/read-qr.ts";
import type { Engine } from "./engine.ts";
import {
  complaintsSoFar,
  isLoaded,
  listen,
  misfits,
  placeOf,
  selectAll,
  textInField,
  textOfPage,
  textsOf,
  waitsForName,
  type Target,
} from "./in-page.ts";

const LIBRARY = "@testing-library/dom/dist/@testing-library/dom.umd.min.js";
const FINDER = readFileSync(createRequire(import.meta.url).resolve(LIBRARY), "utf8");

const Nothing = v.nullish(v.null());
const Place = v.nullable(v.object({ x: v.number(), y: v.number() }));
const Texts = v.array(v.string());

/** What a person does at the screen of any engine. Each verb waits until it can be done. */
export class Person {
  private readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  async open(url: string): Promise<void> {
    await this.engine.open(url);
    await this.waitFor(isLoaded, url);
    await this.engine.evaluate(`(function () {${FINDER}}).call(window)`);
    await this.inPage(Nothing, listen);
  }

  /** Up to the first paint of the form, with the cursor in it. */
  async openForm(url: string): Promise<void> {
    await this.engine.open(url);
    await this.waitFor(waitsForName);
    await this.inPage(Nothing, listen);
  }

  /** One key after the other, without a look at the page. */
  async pressKeys(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.engine.type(key);
  }

  /** While one document gives way to another, there is nothing to ask. */
  private async waitFor<A extends unknown[]>(ask: (...args: A) => boolean, ...args: A): Promise<void> {
    const asked = () => this.inPage(v.boolean(), ask, ...args).catch(() => false);
    await expect.poll(asked, ask.name).toBe(true);
  }

  /** Presses the pointer on a button or a link, or on what has another role. */
  async press(name: string | RegExp, roles = "button link", nth = 0): Promise<void> {
    const target = { ...targetOf(roles, name), nth };
    let last = "";
    // Found at the same place twice: it has come to rest.
    const atRest = async () => {
      const place = await this.inPage(Place, placeOf, target);
      const moved = last !== JSON.stringify(place);
      last = JSON.stringify(place);
      return moved ? null : place;
    };
    await expect.poll(atRest, `${roles} ${String(name)} can be pressed`).not.toBeNull();
    const place = await this.inPage(Place, placeOf, target);
    if (place === null) throw new Error(`${roles} ${String(name)} is gone`);
    await this.engine.click(place.x, place.y);
  }

  /** Types over what is in the field with this label. */
  async enter(label: string, text: string): Promise<void> {
    await this.press(label, "field");
    await this.inPage(Nothing, selectAll);
    await this.engine.type(text);
    // WebKitGTK takes the keys one by one. A whole code may have led on already.
    const typed = () => this.inPage(v.nullable(v.string()), textInField);
    await expect.poll(async () => [text, null].includes(await typed()), `${label} is filled in`).toBe(true);
  }

  async sees(name: string | RegExp, role = "heading"): Promise<void> {
    await this.read(role, name, null);
    expect(await this.inPage(Texts, misfits), "the page fits").toEqual([]);
  }

  async reads(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.inPage(v.string(), textOfPage)).toMatch(text);
  }

  /** The texts of the parts of what has this role and name. */
  async read(role: string, name: string | RegExp, part: string | null): Promise<string[]> {
    const texts = () => this.inPage(Texts, textsOf, targetOf(role, name), part);
    await expect.poll(texts, `${role} ${String(name)} is there`).not.toEqual([]);
    return texts();
  }

  /** Whether it is there at once. */
  async has(name: string | RegExp, role: string): Promise<boolean> {
    return (await this.inPage(Texts, textsOf, targetOf(role, name), null)).length > 0;
  }

  async seesNoMore(name: string | RegExp, role: string): Promise<void> {
    await expect.poll(() => this.has(name, role), `${role} ${String(name)} is still there`).toBe(false);
  }

  /** What a camera before the screen reads; two programs agree on it. */
  async scan(): Promise<string> {
    const target = targetOf("img", /QR code/u);
    await expect.poll(() => this.inPage(Place, placeOf, target), "the QR code is in sight").not.toBeNull();
    const picture = await this.picture();
    const read = await readQr(picture);
    expect(readQrWithZbar(picture), "zbar reads the same").toBe(read);
    return read;
  }

  private async inPage<A extends unknown[], R>(
    schema: v.GenericSchema<unknown, R>,
    ask: (...args: A) => unknown,
    ...args: A
  ): Promise<R> {
    return v.parse(schema, await this.engine.evaluate(`(${String(ask)})(...${JSON.stringify(args)})`));
  }

  picture(): Promise<Buffer> {
    return this.engine.screenshot();
  }

  /** Errors that nobody caught, and what the content security policy stopped. */
  complaints(): Promise<string[]> {
    return this.inPage(Texts, complaintsSoFar);
  }
}

function targetOf(roles: string, name: string | RegExp): Target {
  const exact = (text: string) => `^${text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)}$`;
  return { roles, name: name instanceof RegExp ? name.source : exact(name), nth: 0 };
}
