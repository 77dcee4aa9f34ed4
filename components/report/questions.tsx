import type { Report } from '../../lib/report/model.ts';
import { Foreign } from '../foreign.tsx';
import { DataTable } from './data-table.tsx';
import { reviewWords } from './review-words.ts';

/** What is to be asked of the vendor, why, and what was answered. */
export function Questions({ report }: { readonly report: Report }) {
  return (
    <section class="block" aria-labelledby="questions">
      <h2 id="questions">{reviewWords.questions}</h2>
      <p>{reviewWords.questionsLead}</p>
      <DataTable
        caption={reviewWords.questions}
        isCaptionHidden
        columns={[{ label: reviewWords.question }, { label: reviewWords.why }, { label: reviewWords.answer }]}
        rows={report.questions.map(({ id, question, reason, answer }) => ({
          key: id,
          cells: [
            <Foreign key="question" text={question} as="plain" isEnglish />,
            <Foreign key="reason" text={reason} as="plain" isEnglish />,
            answer === '' ? (
              <span class="quiet">{reviewWords.noAnswer}</span>
            ) : (
              <Foreign text={answer} as="written" />
            ),
          ],
        }))}
      />
    </section>
  );
}
