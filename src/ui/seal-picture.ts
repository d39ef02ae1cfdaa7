const sealed = new WeakMap<Element, ShadowRoot>();

/**
 * A closed shadow tree in this element, with the styles that the page has now. What is put into it is drawn like the
 * page and reached by nothing of it: no search for a label, a heading or an id finds it, no screen reader, no scanner of
 * the practice phone.
 */
export function sealPicture(host: Element): ShadowRoot {
  const known = sealed.get(host);
  if (known !== undefined) return known;
  const root = host.attachShadow({ mode: "closed" });
  // Copies, since a sheet of the page cannot be adopted. Custom properties come by inheritance.
  const copy = new CSSStyleSheet();
  copy.replaceSync(Array.from(document.styleSheets, rulesOf).join("\n"));
  root.adoptedStyleSheets = [copy];
  sealed.set(host, root);
  return root;
}

function rulesOf(sheet: CSSStyleSheet): string {
  return Array.from(sheet.cssRules, (rule) => rule.cssText).join("\n");
}
