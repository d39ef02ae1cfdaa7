import { builtinEnvironments, type Environment } from "vitest/runtime";

const NATIVE = [
  "fetch",
  "Request",
  "Response",
  "Headers",
  "Blob",
  "URL",
  "URLSearchParams",
  "AbortController",
  "AbortSignal",
  "ReadableStream",
  "TextEncoder",
  "TextDecoder",
  "crypto",
] as const;

/**
 * happy-dom for the document, Node's own classes for the network.
 *
 * Component tests run the real server in process, and the server speaks Node's
 * `Request` and `Response`; happy-dom's look-alikes fail its `instanceof` checks.
 * `FormData` stays happy-dom's: React makes one of the form that is sent (its status hook).
 */
const environment: Environment = {
  name: "browser",
  viteEnvironment: "client",
  async setup(global, options) {
    const natives = NATIVE.map((name) => [name, Object.getOwnPropertyDescriptor(global, name)] as const);
    const teardown = await builtinEnvironments["happy-dom"].setup(global, options);
    for (const [name, descriptor] of natives) {
      if (descriptor !== undefined) Object.defineProperty(global, name, descriptor);
    }
    return teardown;
  },
};

export default environment;
