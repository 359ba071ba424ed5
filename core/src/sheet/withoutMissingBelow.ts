import type { Issue } from '../issue.ts';

/** An issue that knows its cell in the sheet; one without a field is of the whole row. */
type OfCell = Pick<Issue, 'kind' | 'code' | 'field'> & { readonly rowNumber: number };

/**
 * A blank key cell below a filled one is one finding: what may stand there is offered (Q14), and that nothing does is not
 * said besides. Both block the row, so it counts as little and as one finding where only the class is seen and not its
 * place in the sheet: there the cell is missing.
 */
export function withoutMissingBelow<Placed extends OfCell>(issues: readonly Placed[]): Placed[] {
  const cellOf = ({ kind, rowNumber, field = '' }: OfCell): string => `${kind} ${String(rowNumber)} ${field}`;
  const merged = new Set(issues.filter(({ code }) => code === 'cell/merged-above').map(cellOf));
  return issues.filter((issue) => issue.code !== 'cell/missing' || !merged.has(cellOf(issue)));
}
