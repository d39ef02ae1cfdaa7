import { render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import "./later-texts.ts";
import { ScratchCodesStep } from "./scratch-codes-step.tsx";

const Own = Intl.DateTimeFormat;

afterEach(() => {
  Intl.DateTimeFormat = Own;
  vi.useRealTimers();
});

it("writes a first date once it is painted, before the click that puts one into the file", () => {
  vi.useFakeTimers({ toFake: ["requestAnimationFrame", "setTimeout"] });
  const made = vi.fn();
  Intl.DateTimeFormat = new Proxy(Own, { construct: (...args) => (made(), Reflect.construct(...args)) });
  render(
    <ScratchCodesStep
      codes={["58189682"]}
      account="olivia"
      appliance="appliance.example"
      saving={{ tried: false, ticked: false }}
      onTried={() => {}}
      onTicked={() => {}}
      onWroteDown={() => {}}
    />,
  );
  expect(screen.getByRole("button", { name: "Download" })).toBeVisible();
  expect(made).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(made).toHaveBeenCalledOnce();
});
