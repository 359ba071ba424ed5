import type { RowKind } from './tabs.ts';

/**
 * What to type into a column, with an example: the note at its header. By tab and column key; it travels to the add-on with
 * the codebook.
 */
export const columnHelp: Readonly<Record<RowKind, Readonly<Record<string, string>>>> = {
  class: {
    classCode: 'Phần mềm tự cấp khi có chương trình, ví dụ NTM-2024-171-003. Không sửa, không đặt lại.',
    programme: 'Chọn NTM hoặc OCOP.',
    classGroup: 'Chọn nhóm theo kế hoạch, ví dụ NTM-B: cán bộ xã, xóm.',
    communeCategory: 'Bắt buộc với lớp NTM-B: XA_NTM, XA_NC hoặc XA_KM.',
    quotaCommune: 'Bắt buộc với lớp NTM-B. Viết tên xã kèm huyện, ví dụ Xã La Bằng (Đại Từ).',
    title: 'Không quá 250 chữ.',
    topics: 'Một hay nhiều mã, cách nhau bằng dấu chấm phẩy, ví dụ N03;N04.',
    venueType: 'TP_TN, TT_HUYEN, TTHTCD (trung tâm học tập cộng đồng) hoặc KHAC.',
    startDate: 'Ngày/tháng/năm, ví dụ 12/03/2024. Bắt buộc khi lớp đã mở.',
    endDate: 'Ngày/tháng/năm, ví dụ 15/03/2024.',
    theoryDays: 'Tính đến nửa ngày, ví dụ 2,5.',
    fieldDays: 'Từ 0 đến 3 ngày.',
    estimatedCost: 'Số đồng nguyên, ví dụ 48.500.000.',
    fundingSource: 'NSTW, NST, NSH, NSX hoặc KHAC.',
    openingDecision: 'Ví dụ 12/TB-VPĐP, 05/3/2024. Bắt buộc khi lớp đã mở.',
    status: 'KE_HOACH, DA_MO, DANG_HOC, KET_THUC, HOAN (hoãn) hoặc HUY (hủy).',
    reportedLearners: 'Nhập tay khi chưa có danh sách học viên.',
    syncMark: 'Phần mềm ghi: lớp này đã về tỉnh lúc nào.',
  },
  enrolment: {
    classCode: 'Mã của lớp ở tab Lớp, ví dụ NTM-2024-171-003.',
    birth: 'Ngày/tháng/năm hoặc chỉ năm sinh, ví dụ 05/02/1985 hoặc 1985.',
    ethnicity: 'Tên dân tộc; nếu chỉ cần phân biệt thì ghi Kinh hoặc DTTS.',
    idNumber: 'CCCD 12 chữ số, giữ cả số 0 ở đầu.',
    phone: '10 chữ số, giữ cả số 0 ở đầu.',
    learnerGroup: 'Mã đối tượng của kế hoạch, ví dụ X8: trưởng xóm.',
    commune: 'Tên xã kèm huyện, ví dụ Xã La Bằng (Đại Từ).',
    qualification: 'CH (chưa qua đào tạo), SC, TC, CĐ, ĐH, ThS, TS.',
    salaried: 'Có hoặc Không: dùng để tính tiền hỗ trợ ăn, đi lại.',
    sessions: 'Ví dụ 5/6.',
    result: 'HOAN_THANH, KHONG_HT (không hoàn thành) hoặc VANG (vắng).',
  },
};
