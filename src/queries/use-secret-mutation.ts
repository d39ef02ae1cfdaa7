import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { FailureError } from "../api/failure.ts";
import type { Failure } from "../api/failure.ts";

interface Handlers<Output> {
  onSuccess?: (output: Output) => void;
  onFailure?: (failure: Failure) => void;
}

/** A mutation whose input and output never enter TanStack's mutation cache. */
export interface SecretMutation<Input, Output> {
  /** Fire and forget; exactly one of the handlers is called. */
  mutate: (input: Input, handlers?: Handlers<Output>) => void;
  /** Rejects with `FailureError`. */
  mutateAsync: (input: Input) => Promise<Output>;
  isPending: boolean;
  /** Of the last call; null while pending, after success and after `reset`. */
  failure: Failure | null;
  reset: () => void;
}

/**
 * Variables and data of a mutation stay in the cache as long as its component is mounted, passwords included
 * (measured; ADR). So the cache gets a ticket, and input and output pass by.
 */
export function useSecretMutation<Input, Output>(
  run: (input: Input) => Promise<Output>,
): SecretMutation<Input, Output> {
  const jobs = useRef(new Map<symbol, () => Promise<void>>());
  const mutation = useMutation<void, Error, symbol>({
    gcTime: 0,
    mutationFn: async (ticket) => {
      const job = jobs.current.get(ticket);
      jobs.current.delete(ticket);
      await job?.();
    },
  });
  const mutateAsync = async (input: Input): Promise<Output> => {
    const ticket = Symbol("call");
    const outputs: Output[] = [];
    jobs.current.set(ticket, async () => {
      outputs.push(await run(input));
    });
    await mutation.mutateAsync(ticket);
    for (const output of outputs) return output;
    throw new Error("The mutation ended without an output.");
  };
  return {
    mutateAsync,
    mutate: (input, handlers) => {
      mutateAsync(input).then(
        (output) => handlers?.onSuccess?.(output),
        (error: unknown) => handlers?.onFailure?.(failureOf(error)),
      );
    },
    isPending: mutation.isPending,
    failure: mutation.error === null ? null : failureOf(mutation.error),
    reset: mutation.reset,
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  throw error;
}
