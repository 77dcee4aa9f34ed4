/** The line of the ear, in the 128 units of the icon (icon.svg). */
export const earLine =
  'M41 57c0-17 11-28 26-28s26 11 26 26.5c0 17-14 19.5-17.5 30.5C73.5 93 68 96.5 61.5 94M56.5 56.5c0-7 4.5-11.5 10.5-11.5s10.5 4.5 10.5 10.5c0 8-9 9.5-10.5 17';

/** Earshot's mark: an ear in a speech bubble. Decorative; its colours come from the theme. */
export function EarMark({ size }: { readonly size: number }) {
  return (
    <svg class="ear-mark" width={size} height={size} viewBox="0 0 128 128" aria-hidden="true">
      <path
        class="ear-bubble"
        d="M66 6a53 53 0 1 1-22.6 101L20.5 121.4a3.5 3.5 0 0 1-5.2-4L20.6 86A53 53 0 0 1 66 6z"
      />
      <path class="ear-line" d={earLine} />
    </svg>
  );
}
