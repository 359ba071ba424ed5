import { topicsOf } from '../../../core/src/plan/topicsOf.ts';
import { aPlan } from '../../builders/aPlan.ts';

describe('topicsOf', () => {
  it('adds the topics of every year to the plan’s own', () => {
    const topic = (code: string) => ({ code, label: code, programme: 'NTM', source: '' });
    const plan = aPlan({ supplementaryTopics: { '2022': [topic('B1')], '2023': [], '2024': [topic('B2')] } });
    expect(topicsOf(plan).map(({ code }) => code)).toEqual(['N03', 'N04', 'O02', 'B1', 'B2']);
  });
});
