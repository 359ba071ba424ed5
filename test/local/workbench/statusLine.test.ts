import { countsText } from '../../../local/src/workbench/statusLine.ts';

describe('countsText', () => {
  it('says the counters in words', () => {
    const operations = {
      firestore: { reads: 12, writes: 3, deletes: 0 },
      sheets: { reads: 2, writes: 1 },
      urlFetch: { calls: 5, bytes: 24_576 },
    };
    expect(countsText(operations)).toEqual([
      'Firestore: đọc 12 · ghi 3 · xóa 0',
      'Sheets: đọc 2 · ghi 1',
      'Gọi máy chủ: 5 lần, 24 KB',
    ]);
  });
});
