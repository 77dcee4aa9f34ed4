import { type Grade, grades } from '../lib/audit/score.ts';
import { earLine } from './brand/ear-mark.tsx';
import { noGradeWord, words } from './words.ts';

const radii = [24, 30, 36, 42, 48];
const halfAngle = (52 * Math.PI) / 180;

interface GradeDialProps {
  readonly grade: Grade | null;
  /** Side in CSS pixels. */
  readonly size: number;
}

/**
 * The grade between sound waves: the worse it is, the farther the chat carries, from none lit (A) to all five (F).
 * The letter says the same to those who see no waves.
 */
export function GradeDial({ grade, size }: GradeDialProps) {
  return (
    <svg
      class={`dial grade-${grade ?? 'none'}`}
      width={size}
      height={size}
      viewBox="0 0 100 100"
      role="img"
      aria-label={grade ? words.gradeLabel(grade) : noGradeWord}
    >
      <circle class="dial-core" cx="50" cy="50" r="18.5" />
      <Waves lit={grade ? grades.indexOf(grade) : 0} />
      <text class="dial-letter" x="50" y="50" dy="0.355em" text-anchor="middle">
        {grade ?? '–'}
      </text>
    </svg>
  );
}

interface EarDialProps {
  readonly size: number;
  /** While a page is being read, the waves run outward. */
  readonly isListening?: boolean;
}

/** The dial of a page without a grade: an ear, and waves that nothing lights. Decorative. */
export function EarDial({ size, isListening = false }: EarDialProps) {
  const listening = isListening ? ' is-listening' : '';
  return (
    <svg
      class={`dial grade-none${listening}`}
      width={size}
      height={size}
      viewBox="0 0 100 100"
      aria-hidden="true"
    >
      <circle class="dial-core" cx="50" cy="50" r="18.5" />
      <Waves lit={0} />
      <path class="dial-ear" transform="translate(50 50) scale(0.34) translate(-67 -62)" d={earLine} />
    </svg>
  );
}

function Waves({ lit }: { readonly lit: number }) {
  return (
    <g>
      {radii.map((radius, index) => (
        <path key={radius} class={index < lit ? 'wave is-lit' : 'wave'} d={wave(radius)} />
      ))}
    </g>
  );
}

/** Two arcs of one circle, right and left of the centre. */
function wave(radius: number): string {
  const x = radius * Math.cos(halfAngle);
  const y = radius * Math.sin(halfAngle);
  const point = (dx: number, dy: number) => `${(50 + dx).toFixed(2)} ${(50 + dy).toFixed(2)}`;
  const arc = `A${radius} ${radius} 0 0 1 `;
  return `M${point(x, -y)}${arc}${point(x, y)}M${point(-x, y)}${arc}${point(-x, -y)}`;
}
