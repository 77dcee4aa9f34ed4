/** Most links of one conversation that are told. Without a schema library: frames ask here as well. */
export const maxLinks = 20;
