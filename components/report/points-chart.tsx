import type { ReportWidget } from '../../lib/report/model.ts';
import { reveal } from '../../lib/report/text.ts';
import { reviewWords } from './review-words.ts';

/** Width of the bar in the units of its own drawing. */
const width = 1000;

/** Points that pass, fail and could not be told, as one bar a chat; its words say the same. */
export function PointsChart({ widgets }: { readonly widgets: readonly ReportWidget[] }) {
  if (widgets.length === 0) return null;
  return (
    <div class="points-chart">
      {widgets.map((widget) => (
        <Bar key={widget.id} widget={widget} />
      ))}
    </div>
  );
}

function Bar({ widget: { name, score } }: { readonly widget: ReportWidget }) {
  const { passedWeight, judgedWeight, applicableWeight } = score;
  const failed = judgedWeight - passedWeight;
  const unknown = applicableWeight - judgedWeight;
  const scale = width / Math.max(1, applicableWeight);
  const words = reviewWords.chartOf(reveal(name.slice(0, 80)), passedWeight, failed, unknown);
  return (
    <figure class="points">
      <svg viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" role="img" aria-label={words}>
        <rect class="points-pass" x={0} y={0} width={passedWeight * scale} height={24} />
        <rect class="points-fail" x={passedWeight * scale} y={0} width={failed * scale} height={24} />
        <rect class="points-unknown" x={judgedWeight * scale} y={0} width={unknown * scale} height={24} />
      </svg>
      <figcaption aria-hidden="true">
        <bdi>{words}</bdi>
      </figcaption>
    </figure>
  );
}
