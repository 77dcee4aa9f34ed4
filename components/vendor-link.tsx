import { words } from './words.ts';

/** A link to the vendor's own site; nothing where there is none, or none that is https. */
export function VendorLink({ href }: { readonly href: string | null }) {
  if (!href?.startsWith('https://')) return null;
  return (
    <a class="vendor-link" href={href} target="_blank" rel="noreferrer">
      {words.vendorSite}
    </a>
  );
}
