import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'theme.css'), 'utf8');

/** A colour of the theme, in light and in dark. */
function colour(name: string): readonly [light: string, dark: string] {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#[\\da-f]{6}), (#[\\da-f]{6})\\)`).exec(css) ?? [];
  if (!light || !dark) throw new Error(`no colour ${name}`);
  return [light, dark];
}

/** Contrast of two colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#54605f', '#54605f')).toBe(1);
});

const inks = [
  'ink',
  'soft',
  'accent',
  'grade-a',
  'grade-b',
  'grade-c',
  'grade-d',
  'grade-e',
  'grade-f',
  'grade-none',
];

// WCAG 2.2, 1.4.3. On a card, since badge and dial have its colour for their letter.
test.each(inks.flatMap((ink) => ['card', 'paper', 'sunk'].map((ground) => [ink, ground] as const)))(
  '%s is read on %s, in both themes',
  (ink, ground) => {
    const [light, dark] = colour(ink);
    const [lightGround, darkGround] = colour(ground);
    expect(contrast(light, lightGround)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, darkGround)).toBeGreaterThanOrEqual(4.5);
  },
);
