import type { classIssueTexts } from './classIssueTexts.ts';

/** `classIssueTexts` in English, for auditors and developers; the add-on does not carry them. */
export const classIssueTextsEn: Readonly<Record<keyof typeof classIssueTexts, string>> = {
  'class/code-waiting': 'The class has no code yet. It gets one as soon as the programme is chosen.',
  'class/other-reporter':
    'Class code {classCode} belongs to another reporter. The class was not sent; clear the code to get a new one.',
  'class/code-twice':
    'Class code {classCode} already stands in row {other}. This row was not sent; clear the code to get a new one.',
  'class/code-programme':
    'The class code is of the programme {coded}, the row says {typed}. Type {suggestion}; if the code is wrong, clear it to get a new one.',
  'class/code-year':
    'The class code is of the plan year {coded}, the class starts in {year}. Check the date; if the class was carried over, name the paper in the note, for example 15/QĐ-UBND.',
  'class/dates-reversed':
    'The class ends on {end}, before it starts on {start}; it is not counted. Mend one of the two dates.',
  'class/outside-plan': '{day} is outside the plan’s period, {from} to {to}. Check the year.',
  'class/days-exceed-calendar':
    'From first to last day there are {span} days, too few for {days} days of theory and field study. Mend the dates or the days.',
  'class/too-many-days':
    '“{header}” is {days}, over the {limit} days the plan gives a class {group}. Mend it, or name the decision that allows it in the note, for example 15/QĐ-UBND.',
  'class/no-field-days':
    'The class has no field study; the plan ties theory to visits. Type “{header}”, for example 1 ({limit} at most).',
  'class/visit-place-missing':
    'There are {days} days of field study and no place. Add it, for example HTX chè (xã Tân Cương).',
  'class/opened-without': 'The class is {status} and “{header}” is empty. Add it, for example {example}.',
  'class/decision-unclear':
    '“{part}” (số: its number, ngày: its day) of the opening paper cannot be found. Write both number and day, for example 12/TB-VPĐP, 05/3/2024.',
  'class/decision-late': 'The opening paper is of {day}, after the first day {start}. Check both.',
  'class/status-late':
    '{day} is past and the status is still {status}. Update the status, or the date if the class was put off.',
  'class/over-early':
    'The status is KET_THUC and the last day {day} has not come. Mend the status, for example DANG_HOC, or the date.',
  'class/other-programme':
    '“{header}” {shown} is of the programme {owner}, the class of {programme}. Mend one of the two.',
  'class/commune-missing':
    'A class {group} names “{header}”; this one is not counted. Choose from the list, for example Xã La Bằng (Đại Từ).',
  'class/category-missing':
    'A class {group} without a commune category counts on no line of the plan. Choose one of: {options}.',
  'class/category-unneeded':
    'A class {group} has no commune category, yet {shown} is typed. Clear the cell, or mend the class group.',
  'class/commune-type':
    '{unit} is a {type} on {day}; this class is for a xã. Check the commune, for example Xã La Bằng (Đại Từ).',
  'class/venue-unusual':
    'The place {shown} is none of the plan’s. Choose another, or give the reason in the note, for example: the commune’s hall is under repair.',
  'class/online':
    'The cell says “{shown}”; the plan’s classes are held face to face. Name the place, for example Nhà văn hóa xã La Bằng.',
  'class/size-unusual':
    'The class has {number} learners; the plan means about {usual}, usually {from} to {to}. Check it; if it is right, leave it.',
  'class/size-needs-note':
    'The class has {number} learners, over {limit}. Check it; if it is right, give the reason in the note, for example: two classes joined.',
  'class/list-missing':
    'The class is over and the tab Học viên has no list for it. Type the list, with the class code {classCode} in each row.',
  'class/learners-differ':
    'The list has {listed} rows, of which {counted} learners count (not rows with a blocking issue, not absent people); “{header}” says {reported}. Make them agree.',
  'class/funding-other':
    'The source {shown} is none of the State budget’s that the plan names ({options}). Compare the paper that grants the money.',
  'class/settled-over':
    '{settled} đồng were settled, over the {estimated} estimated. Check both, for example for a zero too many.',
  'class/organiser-unnamed':
    'The class is not of the plan and names no organiser. Name who holds it under “{header}”, for example Sở Công Thương.',
  'class/quota-exceeded':
    'The line “{line}” has {quota} classes in the whole province; this is the reporter’s class number {number}. Check the class group and the commune category.',
  'class/year-quota-exceeded':
    'In {year} the line “{line}” has {quota} classes in the whole province; this is the reporter’s class number {number}. A class carried over from another year needs a document; check the year in the class code, or name the document to the province’s Coordination Office.',
  'class/commune-quota':
    '{unit} has {quota} classes of {category}; this is number {number}. Check the commune and its category.',
  'class/commune-two-categories':
    '{unit} is {other} in class {otherClass} and {category} here. Compare the province’s list; if the commune rose, leave it.',
  'class/list-copied':
    'The list is the very list of class {other}. If it was pasted by mistake, replace it; if it is right, leave it.',
  'class/cost-total-differs':
    '“{header}” says {typed}, but the class’s lines in Kinh phí add up to {total}. Mend one of them.',
  'class/lecturers-missing':
    'The class is over and no lecturer is named. Add them in the tab Giảng viên, a row each.',
  'class/materials-missing':
    'The class is over and no materials are named. Add them in the tab Tài liệu: title and who made them.',
  'class/province-differs':
    'The province typed “{theirs}”, this cell says “{mine}”. Ask the province which is right, then choose Sổ Lớp > Khác biệt với tỉnh: “Giữ của đơn vị” keeps yours, “Lấy của tỉnh” takes theirs.',
  'class/province-proposes':
    'The province proposes “{theirs}”, this cell says “{mine}”. Choose Sổ Lớp > Khác biệt với tỉnh: “Lấy của tỉnh” if you agree, “Giữ của đơn vị” if not.',
  'class/gone':
    'Class {classCode} is no longer in the workbook, and the province still keeps it. If it was a mistake, press Ctrl+Z or choose Sổ Lớp > Khôi phục lớp đã xóa; if the class is to go, choose Sổ Lớp > Đồng bộ ngay to confirm.',
};
