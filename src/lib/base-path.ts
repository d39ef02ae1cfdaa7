/**
 * What stands before the app's own paths in the address, such as `/mfa`; "" at the root of a host. A server of ours writes it
 * into the document where the app shares the appliance's address.
 */
export function basePath(): string {
  return document.documentElement.dataset["base"] ?? "";
}
