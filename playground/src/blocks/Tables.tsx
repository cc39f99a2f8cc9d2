// `table` and `data_table`, which the library draws partly or not at all.
import type { DataTableBlock, TableBlock } from "@slack/types";
import { useId, useState } from "react";
import { LibraryBlock } from "./LibraryBlock";

type Cell = TableBlock["rows"][number][number];

export function PlainTable({ block }: { block: TableBlock }) {
  const [head = [], ...rows] = block.rows;
  const side = (column: number) => ({
    textAlign: block.column_settings?.[column]?.align ?? ("left" as const),
    whiteSpace: block.column_settings?.[column]?.is_wrapped ? ("normal" as const) : undefined,
  });
  return (
    <div className="table-scroll" role="group" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th scope="col" key={column} style={side(column)}>
                <CellContent cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} style={side(column)}>
                  <CellContent cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Pages, a header that sorts, a caption: as Slack draws it. */
export function DataTable({ block }: { block: DataTableBlock }) {
  const id = useId();
  const [sorting, setSorting] = useState<{ column: number; down: boolean } | null>(null);
  const [page, setPage] = useState(0);
  const [head = [], ...rows] = block.rows;
  const size = block.page_size ?? 5;
  const sorted = sorting ? sortRows(rows, sorting.column, sorting.down) : rows;
  const shown = sorted.slice(page * size, (page + 1) * size);
  const numeric = head.map((_, column) => rows.every((row) => row[column]?.type === "raw_number"));
  const sortBy = (column: number) => {
    setSorting((now) => (now?.column === column ? (now.down ? null : { column, down: true }) : { column, down: false }));
    setPage(0);
  };
  return (
    <div className="data-table">
      <div className="table-scroll" role="group" aria-labelledby={id} tabIndex={0}>
        <table>
          <caption id={id}>{block.caption}</caption>
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th
                  scope="col"
                  key={column}
                  className={numeric[column] ? "number" : undefined}
                  aria-sort={sorting?.column === column ? (sorting.down ? "descending" : "ascending") : undefined}
                >
                  <button type="button" onClick={() => sortBy(column)}>
                    {textOfCell(cell)}
                    <span aria-hidden="true">{sorting?.column === column ? (sorting.down ? " ↓" : " ↑") : ""}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) =>
                  column === (block.row_header_column_index ?? 0) ? (
                    <th scope="row" key={column}>
                      <CellContent cell={cell} />
                    </th>
                  ) : (
                    <td key={column} className={numeric[column] ? "number" : undefined}>
                      <CellContent cell={cell} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > size && (
        <div className="pages" role="group" aria-label={`Pages of ${block.caption}`}>
          <button type="button" className="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
            Previous
          </button>
          <span role="status">
            {page * size + 1} to {Math.min((page + 1) * size, rows.length)} of {rows.length}
          </span>
          <button
            type="button"
            className="button"
            disabled={(page + 1) * size >= rows.length}
            onClick={() => setPage(page + 1)}
          >
            Next
          </button>
        </div>
      )}
    </div>
  );
}

function CellContent({ cell }: { cell: Cell }) {
  if (cell.type === "rich_text") return <LibraryBlock block={cell} />;
  return <>{textOfCell(cell)}</>;
}

export function textOfCell(cell: Cell): string {
  if (cell.type === "raw_text") return cell.text;
  if (cell.type === "raw_number") return cell.text ?? String(cell.value);
  return plainText(cell.elements);
}

function plainText(part: unknown): string {
  if (Array.isArray(part)) return part.map(plainText).join("");
  if (part === null || typeof part !== "object") return "";
  const { text, elements } = part as { text?: string; elements?: unknown };
  return text ?? plainText(elements);
}

/** Numbers by their value, everything else by its text; the rows given are left as they are. */
export function sortRows(rows: Cell[][], column: number, down: boolean): Cell[][] {
  const compare = (a: Cell | undefined, b: Cell | undefined): number => {
    if (a?.type === "raw_number" && b?.type === "raw_number") return a.value - b.value;
    return textOfCell(a as Cell).localeCompare(textOfCell(b as Cell), undefined, { numeric: true });
  };
  return [...rows].sort((one, other) => compare(one[column], other[column]) * (down ? -1 : 1));
}
