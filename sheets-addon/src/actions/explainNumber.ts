import type { ExplainAnswer, ExplainedGroup, ExplainNamesAnswer } from '../../../core/src/api/explain.ts';
import { printAmount } from '../../../core/src/wording/printAmount.ts';
import type { Place, Ports } from '../ports.ts';
import type { SidebarAction, SidebarCard, SidebarSection, SidebarState } from '../ui/sidebarModel.ts';
import { understandReply } from './explainRefusal.ts';
import { classesIn } from './repeatedWords.ts';
import { having, listOf, text } from './shapes.ts';
import { aButton, asSentence, emptyPage, noticeOf, provincePage } from './sidebarPage.ts';

type ExplainPorts = Pick<Ports, 'cells' | 'clock' | 'server' | 'ui'>;

const TITLE = 'Giải thích số này';
const HERE = aButton('Giải thích ô đang chọn', 'explainHere', [], 'Đang tìm…');

const isAnswer = having<ExplainAnswer>({
  title: text,
  value: text,
  sentences: listOf(text),
  leftOut: listOf(having({})),
  changes: listOf(having({})),
});
const isNames = having<ExplainNamesAnswer>({ counted: listOf(text), leftOut: listOf(having({})) });

/** Menu and sidebar of the province: where the number of the selected cell comes from. One request. */
export function explainSelected({ cells, clock, server, ui }: ExplainPorts): SidebarState {
  const place = ui.activeCell();
  if (place === undefined) return provincePage(emptyPage(TITLE, 'Hãy chọn một ô số của biểu.'), [HERE]);
  const shown = cells.readNow({ ...place, rows: 1, columns: 1 })[0]?.[0] ?? '';
  const query = { ...placeQuery(place), shown: String(shown) };
  const answer = understandReply(server.get('explain', query), isAnswer);
  if (typeof answer === 'string') return provincePage(emptyPage(TITLE, asSentence(answer)), [HERE]);
  if (answer.title === '') return provincePage(emptyPage(TITLE, answer.sentences.join(' ')), [HERE]);
  const isCounted = answer.parts !== undefined;
  return provincePage(
    {
      // A sentence a line: there may be many of them.
      notice: {
        ...noticeOf('plain', answer.sentences.join('\n')),
        label: `${answer.value}:`,
        where: answer.title,
      },
      sections: [
        ...(answer.parts === undefined ? [] : [groupSection(place, answer.parts, 'Chưa có lớp nào.')]),
        ...(answer.others ?? []).map((group) => groupSection(place, group, 'Chưa có lớp nào.')),
        ...answer.leftOut.map((group) =>
          groupSection(place, { ...group, title: `Không tính: ${group.title}` }, ''),
        ),
        ...(isCounted ? [changesSection(answer.changes, clock.show)] : []),
      ],
    },
    [HERE],
  );
}

const placeQuery = ({ tab, row, column }: Place): Record<string, string> => ({
  tab,
  row: String(row),
  column: String(column),
});

function groupSection(
  place: Place,
  { title, unit, classes, more }: ExplainedGroup,
  empty: string,
): SidebarSection {
  const cards = classes.map(({ classCode, reporter, amount, rows, note }): SidebarCard => ({
    ...noticeOf(
      'plain',
      [`${printAmount(amount)} ${unit}`, ...(note === undefined ? [] : [note])].join(' · '),
    ),
    label: classCode,
    where: reporter,
    actions: rows > 0 ? [namesButton(place, classCode)] : [],
  }));
  const count = classes.length + more;
  const left = more > 0 ? [noticeOf('plain', `Còn ${classesIn(more)} nữa.`)] : [];
  return { title: `${title} (${classesIn(count)})`, cards: [...cards, ...left], empty };
}

const namesButton = ({ tab, row, column }: Place, classCode: string): SidebarAction =>
  aButton('Xem tên', 'showNumberNames', [tab, row, column, classCode]);

const changesSection = (changes: ExplainAnswer['changes'], show: (ms: number) => string): SidebarSection => ({
  title: 'Thay đổi từ lần tổng hợp trước',
  cards: changes.map(({ classCode, reporter, effect, at, by }) => ({
    ...noticeOf('warn', `${effect}. ${by === '' ? 'Lần quét tự động' : by}, ${show(Date.parse(at))}.`),
    label: classCode,
    where: reporter,
  })),
  empty: 'Không có lớp nào của số này thay đổi.',
});

/** Sidebar: the names of a class's learners in that number, and of those left out. The server writes down who read them. */
export function numberNames({ server }: ExplainPorts, place: Place, classCode: string): SidebarState {
  const query = { ...placeQuery(place), classCode };
  const answer = understandReply(server.get('explain', query), isNames);
  const title = `Học viên của lớp ${classCode}`;
  if (typeof answer === 'string') return provincePage(emptyPage(title, asSentence(answer)), [HERE]);
  const { counted, leftOut } = answer;
  const line = (words: string): SidebarCard => noticeOf('plain', words);
  return provincePage(
    {
      sections: [
        {
          title,
          cards: counted.length === 0 ? [] : [line(counted.join('; '))],
          empty: 'Không có dòng nào được tính.',
        },
        ...(leftOut.length === 0
          ? []
          : [
              {
                title: 'Không tính',
                cards: leftOut.map(({ name, why }) => ({ ...line(why), label: name })),
                empty: '',
              },
            ]),
      ],
      lines: ['Ai xem danh sách tên được ghi lại.'],
    },
    [HERE],
  );
}
