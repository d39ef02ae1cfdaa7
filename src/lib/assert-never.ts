/**
 * Closes a `switch` over a tagged union: a forgotten case is a type error here, and a value that
 * slipped past the types (a newer server, a bad decoder) fails loudly instead of falling through.
 *
 * @throws Error always; the value itself is left out of the message, it could be a secret.
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected case of type ${typeof value}`);
}
