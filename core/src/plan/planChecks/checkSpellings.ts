import { foldText } from '../../cell/foldText.ts';
import type { Plan } from '../plan.ts';
import type { PlanMistake } from '../planMistake.ts';
import { topicsOf } from '../topicsOf.ts';

interface Coded {
  readonly code: string;
  readonly label: string;
  readonly aliases?: readonly string[] | undefined;
}

/** No spelling of a list means two codes: neither as code, label nor alias, in any letter case or tone placement. */
export const checkSpellings = (plan: Plan): PlanMistake[] =>
  Object.entries({
    programmes: plan.programmes,
    classGroups: plan.classGroups,
    communeCategories: plan.communeCategories,
    audienceGroups: plan.audienceGroups,
    learnerGroups: plan.learnerGroups,
    topics: topicsOf(plan),
    venueTypes: plan.venueTypes,
    fundingSources: plan.fundingSources,
    costLines: plan.costLines,
    costRanks: plan.costRanks,
    materialKinds: plan.materialKinds,
    responsibilities: plan.responsibilities.map(({ actor, label }) => ({ code: actor, label })),
  }).flatMap(([path, list]) => sharedSpellings(list, path));

function sharedSpellings(list: readonly Coded[], path: string): PlanMistake[] {
  const owners = new Map<string, string>();
  return list.flatMap(({ code, label, aliases = [] }, at) =>
    [code, label, ...aliases].flatMap((spelling) => {
      const folded = foldText(spelling);
      const owner = owners.get(folded);
      owners.set(folded, owner ?? code);
      return owner === undefined || owner === code
        ? []
        : [
            {
              path: `${path}.${String(at)}`,
              message: `the spelling “${spelling}” of ${code} also means ${owner}`,
            },
          ];
    }),
  );
}
