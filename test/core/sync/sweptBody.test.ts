import { foundUnread, sweptBody, type SweptIndex } from '../../../core/src/sync/sweptBody.ts';

const FACTS = { reporterId: '171', version: 'rules1' };
const READING = {
  classes: [
    { classCode: 'NTM-2024-171-002', hash: 'b' },
    { classCode: 'NTM-2024-171-001', hash: 'a' },
  ],
  uncoded: [{}],
};
const SWEPT = sweptBody('body1', READING, FACTS);
const entry = (hash: string, more: Partial<SweptIndex[string]> = {}): SweptIndex[string] => ({
  hash,
  checkedWith: 'rules1',
  ...more,
});
const INDEX: SweptIndex = { 'NTM-2024-171-001': entry('a'), 'NTM-2024-171-002': entry('b') };

describe('foundUnread', () => {
  it('knows what is found in a body that was read, when all of it is stored', () => {
    expect(foundUnread(SWEPT, 'body1', INDEX, FACTS)).toEqual({ classes: 2, waiting: 1 });
  });

  it('takes no notice of a removed class that the body does not have', () => {
    const index = { ...INDEX, 'NTM-2024-171-003': entry('', { isRemoved: true, checkedWith: 'rules0' }) };
    expect(foundUnread(SWEPT, 'body1', index, FACTS)).toEqual({ classes: 2, waiting: 1 });
  });

  it('knows an empty workbook', () => {
    const swept = sweptBody('body0', { classes: [], uncoded: [] }, FACTS);
    expect(foundUnread(swept, 'body0', {}, FACTS)).toEqual({ classes: 0, waiting: 0 });
  });

  it.each<[string, Partial<Record<'swept' | 'body' | 'index' | 'facts', unknown>>]>([
    ['nothing was noted yet', { swept: undefined }],
    ['the body is another', { body: 'body2' }],
    ['a class is stored with other content', { index: { ...INDEX, 'NTM-2024-171-001': entry('c') } }],
    [
      'the contents of two classes changed places',
      {
        index: { 'NTM-2024-171-001': entry('b'), 'NTM-2024-171-002': entry('a') },
      },
    ],
    ['a class is not stored', { index: { 'NTM-2024-171-001': entry('a') } }],
    [
      'a class is stored that the body does not have',
      {
        index: { ...INDEX, 'NTM-2024-171-003': entry('c') },
      },
    ],
    [
      'a class of the body was removed',
      {
        index: { ...INDEX, 'NTM-2024-171-001': entry('a', { isRemoved: true }) },
      },
    ],
    [
      'a class was checked by other rules',
      {
        index: { ...INDEX, 'NTM-2024-171-001': entry('a', { checkedWith: 'rules0' }) },
      },
    ],
    [
      'the rules are others now, and all classes were checked by them',
      {
        facts: { ...FACTS, version: 'rules2' },
        index: {
          'NTM-2024-171-001': entry('a', { checkedWith: 'rules2' }),
          'NTM-2024-171-002': entry('b', { checkedWith: 'rules2' }),
        },
      },
    ],
    ['the workbook is another reporter’s now', { facts: { ...FACTS, reporterId: '173' } }],
  ])('has the body read when %s', (_when, { ...differs }) => {
    const all = { swept: SWEPT, body: 'body1', index: INDEX, facts: FACTS, ...differs } as {
      swept: typeof SWEPT | undefined;
      body: string;
      index: SweptIndex;
      facts: typeof FACTS;
    };
    expect(foundUnread(all.swept, all.body, all.index, all.facts)).toBeUndefined();
  });
});
