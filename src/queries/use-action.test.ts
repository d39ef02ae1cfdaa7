import { act, renderHook, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { describe, expect, it } from "vitest";
import { useAction } from "./use-action.ts";

describe("useAction", () => {
  it("refuses a second call in the same moment, and takes one again when the first is done", async () => {
    const calls: string[] = [];
    let finish = () => {};
    const act1 = (name: string) => {
      calls.push(name);
      return new Promise<void>((resolve) => (finish = resolve));
    };
    const { result } = renderHook(() => useAction(act1), { wrapper: StrictMode });
    const { run } = result.current;
    act(() => {
      expect(run("first")).toBe(true);
      expect(run("double click")).toBe(false);
    });
    expect(result.current.busy).toBe(true);
    expect(result.current.run("later")).toBe(false);
    act(() => finish());
    await waitFor(() => expect(result.current.busy).toBe(false));
    act(() => expect(result.current.run("again")).toBe(true));
    expect(calls).toEqual(["first", "again"]);
    act(() => finish());
    await waitFor(() => expect(result.current.busy).toBe(false));
  });
});
