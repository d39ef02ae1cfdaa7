import { useMutation } from "@tanstack/react-query";

/**
 * One call per run, for what goes in or comes out secret: rejects with `FailureError`. TanStack keeps the input and the
 * output of a mutation as long as its component is on screen, passwords included, so both are wiped when they have been
 * handed over; `gcTime` does it where the component is gone by then.
 */
export function useSecretMutation<Input, Output>(
  run: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output> {
  const { mutateAsync, reset } = useMutation({
    mutationFn: (input: Input) => run(input),
    gcTime: 0,
    networkMode: "always",
    retry: false,
  });
  return (input) => mutateAsync(input).finally(reset);
}
