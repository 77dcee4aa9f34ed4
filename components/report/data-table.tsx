import type { ComponentChildren } from 'preact';

/** One column. `number` aligns to the right. */
export interface Column {
  readonly label: string;
  readonly kind?: 'number' | 'tight';
}

/** One row; its first cell names it. */
export interface Row {
  readonly key: string;
  /** Target of links. */
  readonly id?: string;
  readonly cells: readonly ComponentChildren[];
}

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly foot?: Row;
  readonly isCaptionHidden?: boolean;
  /** Lines the columns of several tables up: for tables of evidence. */
  readonly isEvidence?: boolean;
}

/** A table that turns into a list of cards where there is no room for its columns. */
export function DataTable({
  caption,
  columns,
  rows,
  foot,
  isCaptionHidden = false,
  isEvidence = false,
}: DataTableProps) {
  return (
    <table class={isEvidence ? 'data is-evidence' : 'data'} style={labelsOf(columns)}>
      <caption class={isCaptionHidden ? 'unseen' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, kind }) => (
            <th key={label} scope="col" class={kind}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.key} row={row} columns={columns} />
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <TableRow row={foot} columns={columns} />
        </tfoot>
      )}
    </table>
  );
}

/** The columns' labels for tables.css, which shows them beside the cells where there is no room for columns. */
function labelsOf(columns: readonly Column[]): string {
  return columns.map(({ label }, index) => `--c${index + 1}:${JSON.stringify(label)}`).join(';');
}

function TableRow({ row, columns }: { readonly row: Row; readonly columns: readonly Column[] }) {
  return (
    <tr id={row.id}>
      {row.cells.map((cell, index) => {
        const column = columns[index];
        if (!column) return null;
        return index === 0 ? (
          <th key={column.label} scope="row" class={column.kind}>
            {cell}
          </th>
        ) : (
          <td key={column.label} class={column.kind}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
}
