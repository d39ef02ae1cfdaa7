import { afterEach, describe, expect, it } from "vitest";
import { createStubScene } from "../../testing/stub-appliance.ts";
import { watchPage } from "./watch-page.ts";

const MINUTE = 60_000;
let unwatch = () => {};
afterEach(() => unwatch());

async function createPage() {
  const scene = createStubScene(15);
  let reloads = 0;
  unwatch = watchPage(scene.client.session, window, () => {
    reloads += 1;
  });
  await scene.signIn();
  return { ...scene, session: scene.client.session, reloads: () => reloads };
}

function show(persisted: boolean): void {
  window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));
}

describe("watchPage", () => {
  it.each(["pointerdown", "keydown", "wheel"])("takes %s for activity", async (type) => {
    const { session, clock } = await createPage();
    await clock.advance(10 * MINUTE);
    document.body.dispatchEvent(new Event(type, { bubbles: true }));
    expect(session.timeLeftMs()).toBe(15 * MINUTE);
  });

  it("wipes and loads anew what the back/forward cache brings back", async () => {
    const { session, reloads } = await createPage();
    show(true);
    expect(session.state()).toMatchObject({ kind: "signed-out", generation: 1 });
    expect(reloads()).toBe(1);
  });

  it("leaves a page alone that is shown for the first time", async () => {
    const { session, reloads } = await createPage();
    show(false);
    expect(session.state().kind).toBe("signed-in");
    expect(reloads()).toBe(0);
  });

  it("finds out at waking up that the time is over", async () => {
    const { session, clock } = await createPage();
    clock.sleep(20 * MINUTE);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(session.state().kind).toBe("expired");
  });

  it("listens no longer than it is asked to", async () => {
    const { session, clock } = await createPage();
    unwatch();
    await clock.advance(10 * MINUTE);
    document.body.dispatchEvent(new Event("keydown", { bubbles: true }));
    expect(session.timeLeftMs()).toBe(5 * MINUTE);
  });
});
