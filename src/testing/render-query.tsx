import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { renderHook } from "@testing-library/react";
import { StrictMode, type ReactNode } from "react";
import type { Client } from "../api/client.ts";
import { createQueryClient } from "../queries/create-query-client.ts";

/** Runs a hook as the app does: under StrictMode, with the query client of the app. */
export function renderQuery<Result>(client: Client, useIt: () => Result) {
  const queryClient = createQueryClient(client);
  const rendered = renderHook(useIt, { wrapper: providers(queryClient) });
  return { ...rendered, queryClient };
}

function providers(queryClient: QueryClient) {
  return function Providers({ children }: { children: ReactNode }) {
    return (
      <StrictMode>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </StrictMode>
    );
  };
}
