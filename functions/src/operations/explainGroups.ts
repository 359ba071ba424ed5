import { readClassCode } from '../../../core/src/cell/parseClassCode.ts';
import type { ExplainedClass, ExplainedGroup } from '../../../core/src/api/explain.ts';
import type {
  ClassGate,
  LeftOutRows,
  NumberExplanation,
  NumberPart,
} from '../../../core/src/rollup/explainNumber.ts';
import { GATE_WORDS, ROW_WORDS, timeWords } from '../../../core/src/wording/numberWords.ts';
import { nameOf } from './nameOf.ts';
import type { ProvinceInput } from './provinceForms.ts';

/** Most classes of a group that are told. */
const MOST_CLASSES = 60;

/** How a group of classes is headed, and what their numbers count. */
type Heading = Pick<ExplainedGroup, 'title' | 'unit'>;

/** Classes with what each adds to a number. */
export const classesGroup = (
  known: ProvinceInput,
  heading: Heading,
  parts: readonly NumberPart[],
): ExplainedGroup =>
  groupOf(
    heading,
    parts.map(({ classCode, amount, rows }) => tell(known, { classCode, amount, rows: rows.length })),
  );

/** The classes and the rows that a number of that unit leaves out, a group for each reason that there is. */
export function leftOutGroups(
  known: ProvinceInput,
  { leftOutClasses, leftOutRows }: NumberExplanation,
  unit: string,
): ExplainedGroup[] {
  const byGate = (Object.entries(GATE_WORDS) as [ClassGate, string][]).map(([why, title]) => {
    const classes = leftOutClasses.filter((one) => one.why === why);
    return groupOf(
      { title, unit },
      classes.map(({ classCode, amount, rows }) =>
        tell(known, { classCode, amount, rows: rows.length }, why === 'outside-period'),
      ),
    );
  });
  const byRow = (Object.entries(ROW_WORDS) as [LeftOutRows['why'], string][]).map(([why, title]) => {
    const classes = leftOutRows.filter((one) => one.why === why);
    return groupOf(
      { title, unit: 'học viên' },
      classes.map(({ classCode, rows }) =>
        tell(known, { classCode, amount: rows.length, rows: rows.length }),
      ),
    );
  });
  return [...byGate, ...byRow].filter(({ classes }) => classes.length > 0);
}

function groupOf(heading: Heading, classes: readonly ExplainedClass[]): ExplainedGroup {
  const told = classes.slice(0, MOST_CLASSES);
  return { ...heading, classes: told, more: classes.length - told.length };
}

function tell(
  { listed, loadedPlan }: ProvinceInput,
  part: Pick<ExplainedClass, 'classCode' | 'amount' | 'rows'>,
  saysTime = false,
): ExplainedClass {
  const summary = listed.find(({ classCode }) => classCode === part.classCode)?.summary;
  const reporter = nameOf(loadedPlan, readClassCode(part.classCode)?.reporterId ?? '');
  return { ...part, reporter, ...(saysTime && summary !== undefined ? { note: timeWords(summary) } : {}) };
}
