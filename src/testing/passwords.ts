import {
  TEST_ADMIN_PASSWORD,
  TEST_DEMO_PASSWORD,
} from "../../server/appliance/testing/create-test-appliance.ts";

/** The password of a seeded user. */
export function passwordOf(userName: string): string {
  return userName === "administrator" ? TEST_ADMIN_PASSWORD : TEST_DEMO_PASSWORD;
}
