import { isAddress } from '../../cell/isAddress.ts';
import type { Contact } from '../../plan/planSettings.ts';
import { column } from '../../schema/column.ts';
import { settingTable } from './settingTable.ts';

/** Whom to ask in a reporter's office, by the office's own telephone and address. */
export const contactTable = settingTable({
  title: 'Đầu mối của đơn vị báo cáo',
  columns: [
    column('reporterId', 'Đơn vị báo cáo', 'code', { list: 'reporter', missing: 'block', width: 150 }),
    column('name', 'Họ tên người phụ trách', 'name', { missing: 'block', width: 180 }),
    column('phone', 'Điện thoại cơ quan', 'phone', { width: 110 }),
    column('email', 'Thư điện tử cơ quan', 'text', { width: 220 }),
  ],
  lineOf: ({ reporterId, name, phone, email }): Contact | string => {
    const address = email?.toLowerCase();
    if (phone === undefined && address === undefined) {
      return 'Hãy ghi điện thoại hoặc thư điện tử của cơ quan.';
    }
    if (address !== undefined && !isAddress(address)) {
      return '“Thư điện tử cơ quan” không đúng dạng, ví dụ đúng: phong.nnmt@example.org.';
    }
    return {
      reporterId,
      name,
      ...(phone === undefined ? {} : { phone }),
      ...(address === undefined ? {} : { email: address }),
    };
  },
  keyOf: ({ reporterId }) => reporterId,
});
