import { wholeArgument } from '../argument.ts';
import { makeRef, type Ref } from '../ref.ts';
import type { Run } from '../run.ts';
import { findRef, type Kind } from '../strictObject.ts';
import type { Trigger, TriggerKind } from '../workbookState.ts';

const MAX_TRIGGERS = 20;
const MINUTES = [1, 5, 10, 15, 30];
const HOURS = [1, 2, 4, 6, 8, 12];

export type TriggerRef = Ref & { trigger: Trigger };
type BuilderRef = Ref & { run: Run; functionName: string };
type ReadyBuilderRef = BuilderRef & { event?: TriggerKind; everyMinutes?: number };

/** The script's object for an installed trigger. */
export function triggerRef(trigger: Trigger): TriggerRef {
  return makeRef('Trigger', { trigger });
}

/** An installed trigger. */
export const trigger: Kind<TriggerRef> = {
  methods: {
    getUniqueId: ({ trigger: { id } }) => id,
    getHandlerFunction: ({ trigger: installed }) => installed.function,
    getEventType: ({ trigger: { event } }) => event,
    getTriggerSource: ({ trigger: { event } }) => (event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'),
  },
};

/** ScriptApp.newTrigger(…) */
export const triggerBuilder: Kind<BuilderRef> = {
  methods: {
    forSpreadsheet: ({ run, functionName }, spreadsheet) => {
      const isOwn =
        spreadsheet === run.request.workbookId || findRef(run, spreadsheet, 'Spreadsheet') !== undefined;
      if (!isOwn) throw new Error('A trigger for another spreadsheet is not simulated');
      return makeRef('SpreadsheetTriggerBuilder', { run, functionName });
    },
    timeBased: ({ run, functionName }) => makeRef('ClockTriggerBuilder', { run, functionName }),
  },
};

function on(builder: ReadyBuilderRef, event: TriggerKind): ReadyBuilderRef {
  return makeRef('SpreadsheetTriggerBuilder', { ...builder, event });
}

function every(
  builder: ReadyBuilderRef,
  count: unknown,
  unit: { allowed: number[]; minutes: number },
): ReadyBuilderRef {
  const asked = wholeArgument(count, 'n');
  if (!unit.allowed.includes(asked)) {
    throw new Error(`The value you passed to the trigger builder must be one of ${unit.allowed.join(', ')}.`);
  }
  return makeRef('ClockTriggerBuilder', {
    ...builder,
    event: 'CLOCK' as const,
    everyMinutes: asked * unit.minutes,
  });
}

function create({ run, functionName, event, everyMinutes }: ReadyBuilderRef): TriggerRef {
  const { triggers } = run.state.content;
  if (event === undefined) throw new Error('The event type of the trigger has not been set.');
  if (triggers.filter(({ owner }) => owner === run.request.as).length >= MAX_TRIGGERS) {
    throw new Error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const installed: Trigger = {
    id: run.machine.uuid(),
    function: functionName,
    event,
    owner: run.request.as,
    ...(everyMinutes === undefined ? {} : { everyMinutes }),
  };
  triggers.push(installed);
  run.state.save();
  return triggerRef(installed);
}

/** …forSpreadsheet(…) */
export const spreadsheetTriggerBuilder: Kind<ReadyBuilderRef> = {
  methods: {
    onEdit: (builder) => on(builder, 'ON_EDIT'),
    onChange: (builder) => on(builder, 'ON_CHANGE'),
    onOpen: (builder) => on(builder, 'ON_OPEN'),
    create,
  },
};

/** ….timeBased() */
export const clockTriggerBuilder: Kind<ReadyBuilderRef> = {
  methods: {
    everyMinutes: (builder, count) => every(builder, count, { allowed: MINUTES, minutes: 1 }),
    everyHours: (builder, count) => every(builder, count, { allowed: HOURS, minutes: 60 }),
    create,
  },
};
