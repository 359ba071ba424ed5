import { fieldOwner, PROVINCE_FIELDS } from '../../../core/src/class/fieldOwner.ts';
import { CLASS_KEYS } from '../../../core/src/schema/sentKeys.ts';

describe('fieldOwner', () => {
  it.each(['approval', 'openingDecision', 'allottedCost'])('gives %s to the province', (key) => {
    expect(fieldOwner(key)).toBe('province');
  });

  it.each(['classCode', 'status', 'estimatedCost', 'settledCost', 'note', '_id', 'constructor'])(
    'gives %s to the reporter',
    (key) => {
      expect(fieldOwner(key)).toBe('reporter');
    },
  );

  it('knows only columns that there are', () => {
    expect(PROVINCE_FIELDS.filter((key) => !CLASS_KEYS.includes(key))).toEqual([]);
    expect(CLASS_KEYS.filter((key) => fieldOwner(key) === 'province')).toHaveLength(PROVINCE_FIELDS.length);
  });
});
