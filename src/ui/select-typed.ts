/** Leads into a field with what stands in it selected: there to be typed over. */
export function selectTyped(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
