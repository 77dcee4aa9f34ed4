/**
 * Which of these names lead to something that the page's own world holds. Runs in that world, by itself: it is handed
 * over as source, so that it may use nothing of this file's. Asks first whether a name is there at all, which no script
 * can notice; only of names that are, it looks up own data properties, one step of a dotted name after the other. No
 * getter is called and no value is read past the last step. A page that has replaced Object.getOwnPropertyDescriptor
 * itself, or that puts a Proxy before a dot, can see those further steps, and can forge what is found: it is a claim.
 * @param names such as `Papercups` or `WebChat.createDirectLine`
 * @returns those that are there, at most 40. Never throws.
 */
export function probeGlobals(names: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of names) {
    if (found.length === 40) break;
    try {
      const steps = name.split('.');
      if (!((steps[0] ?? '') in window)) continue;
      let holder: unknown = window;
      let isThere = true;
      for (const step of steps) {
        const isHolder = (typeof holder === 'object' && holder !== null) || typeof holder === 'function';
        const property = isHolder ? Object.getOwnPropertyDescriptor(holder, step) : undefined;
        // An accessor may belong to anything; what it would give is not worth a call that the page can hear.
        isThere = property !== undefined && 'value' in property && property.value != null;
        if (!isThere) break;
        holder = property?.value;
      }
      if (isThere) found.push(name);
    } catch {
      // A Proxy that refuses.
    }
  }
  return found;
}
