/** Mozilla's list, as used for Firefox accounts. */
declare module "fxa-common-password-list" {
  /** Whether a password is one of the 50,000 commonest of eight characters and more. */
  export function test(password: string): boolean;
}
