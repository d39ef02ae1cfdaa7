import * as v from "valibot";
import type { Version } from "./product.ts";

/** The vendor's own examples send the string `"false"` (docs/contract.md section 4). */
export const enableBody = v.object({
  recreate: v.optional(
    v.union([
      v.boolean(),
      v.pipe(
        v.picklist(["true", "false"]),
        v.transform((text) => text === "true"),
      ),
    ]),
    false,
  ),
});

export const acceptBody = v.object({ code: v.string(), token: v.string() });

const enrollment = {
  qrString: v.string(),
  secretKey: v.pipe(v.string(), v.regex(/^[A-Z2-7]{32}$/)),
  scratchCodes: v.array(v.pipe(v.string(), v.regex(/^[1-9][0-9]{7}$/))),
  token: v.string(),
};
const enrollmentV1 = v.object({ userId: v.pipe(v.number(), v.integer()), ...enrollment });
const enrollmentV81 = v.object({ userId: v.string(), ...enrollment });
const enrollmentByName = v.object({ userName: v.string(), ...enrollment });

/** What enableMfa answers. */
export function enrollmentSchema({ product, showsRoles }: Version) {
  if (product.key === "name") return enrollmentByName;
  return showsRoles ? enrollmentV81 : enrollmentV1;
}
