import * as react from "react";

/*
 * React's development build takes a stack trace of every element it makes, for the texts of warnings: a sixth of the time
 * of the component tests. Any warning fails a test here, whatever its stack says. React counts them to stop at ten thousand
 * a second; here it has always come to that number.
 */
const internals: unknown = Reflect.get(
  react,
  "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE",
);
if (typeof internals === "object" && internals !== null) {
  Object.defineProperty(internals, "recentlyCreatedOwnerStacks", {
    get: () => Number.POSITIVE_INFINITY,
    set: () => {},
  });
}
