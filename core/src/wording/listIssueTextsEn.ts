import type { listIssueTexts } from './listIssueTexts.ts';

/** `listIssueTexts` in English. */
export const listIssueTextsEn: Readonly<Record<keyof typeof listIssueTexts, string>> = {
  'list/unknown-class':
    'There is no class {classCode} in the tab Lớp; the row is not counted. Mend the code, for example NTM-2024-171-003, or add the class.',
  'cost/estimate-missing':
    'Quantity and price are there, “Dự toán (đồng)” is not. Type {suggestion}; nothing is filled in.',
  'cost/product-differs':
    'The estimate says {estimated} đồng, but {quantity} × {price} = {suggestion} đồng. Mend one of the three.',
  'cost/over-norm':
    'The price of {price} đồng is over the norm of {ceiling} đồng/{unit} ({document}). Mend it, or name the document that allows it in the note.',
  'cost/over-estimate':
    '“{header}” is {spent}, over the {estimated} planned for the line. Check it, or give the reason in the note.',
  'cost/support-over':
    'Line {line} settles {quantity} person-days, but the {people} learners on no payroll came for {days} days together. Mend the quantity, or the columns Hưởng lương and Số buổi of the learners.',
  'cost/support-quantity-missing':
    'Support is settled without “{header}”, so it cannot be held against the days attended. Type persons × days, for example 120.',
  'material/no-duty':
    'The plan does not make this actor responsible for such materials of classes {group}; it names {actors}. Choose again, or give the reason in the note.',
  'lecturer/no-duty':
    'The plan does not make this actor responsible for lecturers of classes {group}; it names {actors}. Choose again, or give the reason in the note.',
};
