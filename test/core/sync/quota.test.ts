import { judgeUse, QUOTAS } from '../../../core/src/sync/quota.ts';

const MINUTE = 60_000;

describe('judgeUse', () => {
  it.each([
    ['nothing used', {}, 0, 'enough'],
    ['just below the warning', { triggerMs: 71.9 * MINUTE }, 0.7989, 'enough'],
    ['four fifths of the time', { triggerMs: 72 * MINUTE }, 0.8, 'low'],
    ['four fifths of the requests', { requests: 16_000 }, 0.8, 'low'],
    ['just below the stop', { triggerMs: 80.9 * MINUTE, requests: 17_999 }, 0.89995, 'low'],
    ['nine tenths of the time', { triggerMs: 81 * MINUTE }, 0.9, 'spent'],
    ['nine tenths of the requests', { requests: 18_000 }, 0.9, 'spent'],
    ['more than all', { triggerMs: 100 * MINUTE }, 1.1111, 'spent'],
  ])('%s', (_, use, share, level) => {
    const standing = judgeUse({ runs: 1, triggerMs: 0, requests: 0, bytes: 0, ...use }, QUOTAS.consumer);
    expect(standing).toEqual({ share: expect.closeTo(share, 3), level });
  });

  it('gives an account of an office four times the time and five times the requests', () => {
    const use = { runs: 1, bytes: 0, triggerMs: 90 * MINUTE, requests: 20_000 };
    expect(judgeUse(use, QUOTAS.consumer).level).toBe('spent');
    expect(judgeUse(use, QUOTAS.workspace)).toEqual({ share: 0.25, level: 'enough' });
  });
});
