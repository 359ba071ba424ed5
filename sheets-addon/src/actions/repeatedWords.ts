/** Another run has the workbook. */
export const BUSY = 'Bảng tính đang được đồng bộ ở nơi khác. Hãy thử lại sau ít phút.';

/** There is no codebook in the workbook. */
export const NOT_SET_UP = 'Bảng tính chưa được thiết lập. Hãy chọn Sổ Lớp > Thiết lập bảng tính.';

/** What the person may count on while the server does not take anything. */
export const NOTHING_LOST = 'Dữ liệu vẫn còn trong bảng này và sẽ được gửi lại.';

/** What the person can do when the server did not take what they asked for. */
export const TRY_AGAIN = 'Hãy thử lại sau ít phút.';

/** Nothing could be sent just now. */
export const LATER = 'Sẽ được gửi về tỉnh ở lần đồng bộ tới.';

/** `3 lớp`. */
export const classesIn = (count: number): string => `${String(count)} lớp`;

/** `83%`. */
export const percent = (share: number): string => `${String(Math.floor(share * 100))}%`;
