import { inspect } from "node:util";
import { CASE_MS } from "../../../server/guard/case.ts";
import { helpSomebody, takeUpAgain } from "./agent.ts";
import { createBrowser } from "./browser.ts";
import { CAST } from "./cast.ts";
import { seedRandomness } from "./crypto.ts";
import { decide } from "./decide.ts";
import { GaveUp, type Person, type Wish } from "./person.ts";
import { createPhone } from "./phone.ts";
import { createRoles } from "./roles.ts";
import { createSystem, shapes } from "./system.ts";
import { everywhere } from "./thief.ts";
import { createTruth } from "./truth.ts";
import { letThemIn } from "./let-them-in.ts";
import { lookAtRecord } from "./look-at-record.ts";
import { setClock, trouble } from "./trouble.ts";
import { ledToOwn, wishes } from "./wishes.ts";
import { createWorld } from "./world.ts";

export interface Run {
  readonly trace: readonly string[];
  /** What was not as it must be; empty when all was well. */
  readonly faults: readonly string[];
}

/** Longer than any clock is set by. */
const BREAK_MS = 120_000;

/** Lets one seed happen. @param steps how often the world goes on */
export async function run(seed: number, steps: number): Promise<Run> {
  seedRandomness(seed);
  const world = createWorld(seed);
  const system = await createSystem(world, shapes[seed % shapes.length] ?? "embedded");
  const users = await system.applianceStore.read((db) =>
    db.selectFrom("users").select(["id", "name", "role"]).execute(),
  );
  const roles = createRoles(system, world, users);
  const truth = createTruth(system, world, roles, new Map(users.map(({ id, name }) => [name, id])));
  const impostors = createPhone();
  const people = CAST.map(({ name, part, address }): { part: typeof part; person: Person } => ({
    part,
    person: {
      name,
      // Who guesses comes from everywhere.
      browser: createBrowser(world, system, name, address === null ? everywhere(world) : () => address),
      phone: part === "thief" ? impostors : createPhone(),
      impostors,
      isAgent: part === "administrator",
      busy: false,
      world,
      truth,
    },
  }));
  const admins = people.filter(({ part }) => part === "administrator");
  // With some seeds the agents are alone with their callers.
  const active = world.draw.chance(0.4) && !world.isSiege ? admins : people;
  const victims = people.filter(({ part }) => part !== "thief").map(({ person }) => person);
  world.trace(`seed ${seed}, ${system.shape}`);

  /** A new administrator wants what one does, and some who no longer are one still try it. */
  function wishesOf({ part, person: { name } }: (typeof people)[number]): readonly Wish[] {
    if (part === "thief") return wishes.thief;
    const wasOne = part === "administrator" && world.draw.chance(0.2);
    const isOne = wasOne || roles.isAdministrator(truth.idOf(name));
    if (world.besieged.has(name) && world.draw.chance(0.3)) return wishes.besieged;
    if (isOne && world.waiting.size > 0 && world.draw.chance(0.3)) return wishes.waiting;
    if (isOne && world.isSiege && world.besieged.size > 0 && world.draw.chance(0.5)) return wishes.siege;
    if (!isOne) return wishes.anybody;
    return part === "anybody" ? [...wishes.administrator, ...wishes.anybody] : wishes.administrator;
  }

  function begin(actor: (typeof people)[number], list: readonly Wish[] = wishesOf(actor)): void {
    const wish = world.draw.of(list);
    actor.person.busy = true;
    world.trace(`${actor.person.name}: ${wish.name}`);
    const others = victims.filter((one) => one !== actor.person);
    void ledToOwn(wish)(actor.person, others)
      .catch((error: unknown) => {
        if (error instanceof GaveUp) world.trace(`${actor.person.name} gives up: ${error.message}`);
        else truth.say(`the app failed: ${inspect(error)}`);
      })
      .finally(() => {
        actor.person.busy = false;
      });
  }

  async function step(): Promise<void> {
    const { draw } = world;
    const idle = active.filter(({ person }) => !person.busy);
    const thief = idle.find(({ part }) => part === "thief");
    if (world.isSiege && thief !== undefined && draw.chance(0.2)) begin(thief);
    else if (idle.length > 0 && draw.chance(0.06)) begin(draw.of(idle));
    else if (world.isSpoiled() && draw.chance(0.006)) trouble(world, system);
    // Who guesses meets nodes whose clocks differ.
    else if (world.besieged.size > 0 && draw.chance(0.01)) setClock(world, draw.of(system.fronts));
    else if (draw.chance(0.001)) world.holiday();
    else if (draw.chance(world.approved.length > 0 ? 0.02 : 0.003))
      await roles.change(victims.map(({ name }) => truth.idOf(name)));
    else if (draw.chance(0.1))
      await world.advance(draw.of([10, 50, 50, 200, 200, 200, 1_000, 1_000, 1_000, 12_000]));
    else if (!(await world.letOneGo()))
      await world.advance(draw.of([1_000, 15_000, 31_000, 120_000, 400_000]));
    // What was killed is there again soon.
    for (const node of [system.appliance, ...system.fronts])
      if (!node.isAlive() && draw.chance(0.2)) node.start();
    await truth.look();
  }

  async function untilNobodyIsBusy(): Promise<void> {
    for (let turns = 0; people.some(({ person }) => person.busy) && turns < 20_000; turns += 1) {
      if (!(await world.letOneGo())) await world.advance(1_000);
      await truth.look();
    }
  }

  /** Agents leave something undone, and go on with it when its time is over. */
  async function afterABreak(): Promise<void> {
    const rounds = async (list: readonly Wish[]) => {
      for (let times = 0; times < 3; times += 1) {
        for (const actor of admins) begin(actor, list);
        await untilNobodyIsBusy();
      }
    };
    await rounds([helpSomebody, helpSomebody, decide]);
    const end = Date.now() + CASE_MS + BREAK_MS;
    while (Date.now() < end) {
      if (!(await world.letOneGo())) await world.advance(60_000);
      await truth.look();
    }
    await rounds([takeUpAgain]);
  }

  try {
    // Who acts for others has MFA. Their first session was made without a code.
    for (const actor of admins) begin(actor, [wishes.first]);
    await untilNobodyIsBusy();
    for (const { person } of admins) person.browser.reload();
    world.spoil();
    for (let done = 0; done < steps && truth.faults.length === 0; done += 1) await step();
    if (truth.faults.length === 0) await letThemIn({ world, system, truth, people });
    if (truth.faults.length === 0) await roles.giveBack();
    if (truth.faults.length === 0) await afterABreak();
    if (truth.faults.length === 0) await lookAtRecord(system, truth);
    return { trace: world.lines, faults: truth.faults };
  } finally {
    for (const { person } of people) person.browser.client().stop();
    world.end();
    await system.close();
  }
}
