import { NOTHING_SET, type PlanSettings } from '../../../core/src/plan/planSettings.ts';
import { hashText } from '../../../core/src/sheet/contentHash.ts';
import type { Deps } from '../deps.ts';

const hashOf = (settings: PlanSettings): string => hashText(JSON.stringify(settings));
const NOTHING = hashOf(NOTHING_SET);

/** Stores what a sweep read of the tables in `Cấu hình` as the next version; nothing when it is what holds already. */
export async function storeSettings(
  { settings, now }: Pick<Deps, 'settings' | 'now'>,
  planId: string,
  content: PlanSettings,
): Promise<void> {
  const hash = hashOf(content);
  await settings.changeSettings(planId, (stored) =>
    hash === (stored?.hash ?? NOTHING)
      ? undefined
      : {
          planId,
          version: (stored?.version ?? 0) + 1,
          hash,
          storedAt: new Date(now()).toISOString(),
          job: 'sweep',
          content,
        },
  );
}
