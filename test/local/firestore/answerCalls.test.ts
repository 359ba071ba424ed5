import { notSimulated, unary } from '../../../local/src/firestore/answerCalls.ts';
import { createFaults } from '../../../local/src/firestore/faults.ts';
import { rpcError } from '../../../local/src/firestore/rpcError.ts';

const UNIMPLEMENTED = 12;
const INTERNAL = 13;

describe('notSimulated', () => {
  const refusal = { code: UNIMPLEMENTED, details: 'PartitionQuery is not simulated by the local Firestore.' };

  it('refuses a call with one answer', () => {
    const reply = jest.fn();
    notSimulated('PartitionQuery')({}, reply);
    expect(reply).toHaveBeenCalledWith(expect.objectContaining(refusal));
  });

  it('refuses a stream', () => {
    const emit = jest.fn();
    notSimulated('PartitionQuery')({ emit });
    expect(emit).toHaveBeenCalledWith('error', expect.objectContaining(refusal));
  });
});

describe('unary', () => {
  const answered = (answer: () => object) => {
    const log = jest.fn();
    return new Promise<{ error: unknown; value: unknown; log: jest.Mock }>((resolve) => {
      const handler = unary({ faults: createFaults(), log }, 'Commit', answer);
      handler({ request: {} } as never, (error, value) => resolve({ error, value, log }));
    });
  };

  it('answers', async () => {
    expect(await answered(() => ({ n: 1 }))).toMatchObject({ error: null, value: { n: 1 } });
  });

  it('passes a refusal on and logs nothing', async () => {
    const { error, log } = await answered(() => {
      throw rpcError('NOT_FOUND', 'none');
    });
    expect(error).toMatchObject({ code: 5, details: 'none' });
    expect(log).not.toHaveBeenCalled();
  });

  it('answers INTERNAL for a bug and logs it', async () => {
    const { error, log } = await answered(() => {
      throw new Error('a bug');
    });
    expect(error).toMatchObject({ code: INTERNAL });
    expect(log).toHaveBeenCalledWith(expect.stringContaining('a bug'));
  });
});
