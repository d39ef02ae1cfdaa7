/** Passwords of a first start in the suites that run the real server. */
export const serverPasswords = {
  ADMIN_PASSWORD: "given to the administrator",
  DEMO_PASSWORD: "given to the demo users",
} as const;
