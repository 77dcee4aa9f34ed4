/** Most keys that hold messages and are named, of one conversation. Without a schema library: frames ask here as well. */
export const maxKept = 20;
