import { act, renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import { events, states } from "../../testing/machine-samples.ts";
import type { EnrollmentEvent } from "./enrollment-event.ts";
import { useEnrollmentMachine } from "./use-enrollment-machine.ts";

const opened = (initial: Parameters<typeof useEnrollmentMachine>[0]) => {
  const { result, unmount } = renderHook(() => useEnrollmentMachine(initial));
  const machine = result.current[1];
  const send = (event: EnrollmentEvent) => {
    const taken: boolean[] = [];
    act(() => void taken.push(machine.send(event)));
    return taken[0];
  };
  return { shown: () => result.current[0], machine, send, unmount };
};

/** As the browser does when it brings a page back, from its cache or anew. */
const comesBack = (persisted: boolean) =>
  act(() => void window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted })));

it("says whether an event was taken: the second click of two is not", () => {
  const { shown, machine, send } = opened(states.intro);
  expect(send(events.start)).toBe(true);
  expect(shown()).toEqual(states.starting);
  expect(machine.state()).toBe(shown());
  expect(send(events.start)).toBe(false);
});

it("forgets the secret of a page that comes back from the browser's cache, and of no other", () => {
  const { shown } = opened(states.scan);
  comesBack(false);
  expect(shown()).toBe(states.scan);
  comesBack(true);
  expect(shown()).toMatchObject({ step: "stopped", reason: "interrupted" });
});

it("forgets the secret once it is off the screen, and hears no page any more", () => {
  const { machine, unmount } = opened(states.scan);
  unmount();
  expect(machine.state()).toMatchObject({ step: "stopped", reason: "interrupted" });
  machine.send(events.restart);
  machine.send(events.start);
  machine.send(events.enabled);
  comesBack(true);
  expect(machine.state()).toMatchObject({ step: "scan" });
});
