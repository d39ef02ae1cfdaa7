import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { MemoryRouter } from "react-router";
import { expect, it } from "vitest";
import { useAddressView } from "./address-view.ts";

const page = ({ children }: { readonly children: ReactNode }) => (
  <MemoryRouter initialEntries={["/users?find=o&page=3"]}>{children}</MemoryRouter>
);

it("keeps the filter when a page is turned, and another filter starts at its first page", () => {
  const { result } = renderHook(
    () =>
      useAddressView(
        (params) => ({ find: params.get("find") ?? "" }),
        ({ find }) => ({ find }),
      ),
    { wrapper: page },
  );
  expect(result.current[0]).toEqual({ find: "o", page: 3 });
  act(() => result.current[1]({ page: 4 }));
  expect(result.current[0]).toEqual({ find: "o", page: 4 });
  act(() => result.current[1]({ find: "r" }));
  expect(result.current[0]).toEqual({ find: "r", page: 1 });
});
