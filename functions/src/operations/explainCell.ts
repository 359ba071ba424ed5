import type { ExplainAnswer, ExplainedGroup, ExplainQuery } from '../../../core/src/api/explain.ts';
import { ownNumber } from '../../../core/src/rollup/numberAt.ts';
import { countedUnit, printCell } from '../../../core/src/wording/numberWords.ts';
import { numberTitle, sourceWords } from '../../../core/src/wording/tracedWords.ts';
import { trueNumber } from '../../../core/src/rollup/trueNumber.ts';
import { closedAsOf } from './closedForms.ts';
import { changesOf } from './explainChanges.ts';
import { classesGroup, leftOutGroups } from './explainGroups.ts';
import { findNumber, type ExplainDeps, type FoundNumber } from './findNumber.ts';

/**
 * Where a number of the province's forms comes from, recomputed from the stored classes as publishing does: which classes
 * and rows, what is left out and why, and what changed since the last publish. Reads each class, the last publish and the
 * revisions of classes that changed since; one Sheets call.
 */
export async function explainCell(deps: ExplainDeps, query: ExplainQuery): Promise<ExplainAnswer> {
  const found = await findNumber(deps, query);
  if (found === undefined) return NOT_A_NUMBER;
  const { known, traced, numbers, closing } = found;
  const value = printValue(found);
  return {
    title: numberTitle(traced),
    value,
    sentences: [...sentencesOf(found), ...differenceWords(found, query.shown, value)],
    ...partsOf(found),
    leftOut: numbers.flatMap((one) =>
      leftOutGroups(known, one.explanation, unitOf(one.number)).map((group) =>
        named(found, one.number, group),
      ),
    ),
    changes: closing === undefined ? await changesFor(deps, found) : [],
  };
}

const NOT_A_NUMBER: ExplainAnswer = {
  title: '',
  value: '',
  sentences: [
    'Ô này không phải là số của biểu. Hãy mở một biểu (Biểu 01, Tổng quan…) rồi chọn một ô số trong bảng, dưới dòng đánh số cột.',
  ],
  leftOut: [],
  changes: [],
};

type Numbers = FoundNumber['numbers'];
type Counted = Numbers[number]['number'];

/** The classes of the number; of one that is made of others, those of each. Below them what later changes add. */
function partsOf({ known, numbers, traced }: FoundNumber): Pick<ExplainAnswer, 'parts' | 'others'> {
  const isMade = isMadeOfSeveral(traced);
  const groups = numbers.map(({ number, explanation }) => {
    const made = `${numberName(number)} = ${printCell(number.cell.value)}`;
    const title = isMade ? made : 'Các lớp làm nên số này';
    return classesGroup(known, { title, unit: unitOf(number) }, explanation.parts);
  });
  const carried = numbers
    .filter((one) => one.carried.length > 0)
    .map(({ number, carried: classes }) =>
      classesGroup(known, { title: 'Điều chỉnh sau chốt của kỳ trước', unit: unitOf(number) }, classes),
    );
  const [parts, ...others] = [...groups, ...carried];
  return parts === undefined ? {} : { parts, ...(others.length === 0 ? {} : { others }) };
}

/** A share, a difference: not the number itself, here or on another form. */
function isMadeOfSeveral({ cell: { source }, of }: FoundNumber['traced']): boolean {
  if (source.kind === 'taken') return 'part' in source.from || of.some(isMadeOfSeveral);
  return source.kind === 'made';
}

const unitOf = ({ counted }: Counted): string => countedUnit(counted.measure);

const numberName = ({ cell }: Counted): string => `${ownNumber(cell.column)} ${cell.header}`;

const named = ({ traced }: FoundNumber, number: Counted, group: ExplainedGroup): ExplainedGroup =>
  isMadeOfSeveral(traced) ? { ...group, title: `${group.title}, ở ${numberName(number)}` } : group;

async function changesFor(deps: ExplainDeps, found: FoundNumber): Promise<ExplainAnswer['changes']> {
  const { known, numbers, traced } = found;
  const told = await changesOf(deps, known, numbers);
  return told.flatMap(({ number, changes }) =>
    changes.map((change) =>
      isMadeOfSeveral(traced) ? { ...change, effect: `${numberName(number)}: ${change.effect}` } : change,
    ),
  );
}

/** As the office writes it; of a number that is withheld from the public the true one, for the office. */
function printValue(found: FoundNumber): string {
  const { value, column } = found.traced.cell;
  const hidden = hiddenNumber(found);
  if (hidden !== undefined) return printCell(hidden);
  if (column.format !== 'percent' || typeof value !== 'number') return printCell(value);
  return `${printCell(Math.round(value * 1000) / 10)}%`;
}

/** What stands behind a mark on the public table. */
function hiddenNumber({ traced, numbers, classes }: FoundNumber): number | undefined {
  const [one] = numbers;
  const isMark = traced.counted !== undefined && typeof traced.cell.value === 'string';
  return isMark && one !== undefined ? trueNumber(one.number, classes) : undefined;
}

function sentencesOf(found: FoundNumber): string[] {
  const { closing, traced, numbers } = found;
  const hidden = hiddenNumber(found);
  return [
    ...sourceWords(
      traced,
      numbers.map(({ explanation }) => explanation),
    ),
    ...(hidden === undefined
      ? []
      : [
          `Trang công khai ghi “${String(traced.cell.value)}” để không lộ nhóm ít người; số ${printCell(hidden)} chỉ dùng trong cơ quan.`,
        ]),
    ...(closing === undefined
      ? []
      : [`${closedAsOf(closing)}: giải thích theo các lớp lúc chốt. Thay đổi sau đó xem tab Chốt số.`]),
  ];
}

/** When the sheet shows another number than the classes give. */
function differenceWords({ traced }: FoundNumber, shown: string | undefined, now: string): string[] {
  return shown === undefined || shown === String(traced.cell.value)
    ? []
    : [
        `Trên biểu đang ghi ${shown === '' ? '(trống)' : shown}; theo các lớp bây giờ là ${now}. Chọn Sổ Lớp > Tổng hợp ngay để cập nhật.`,
      ];
}
