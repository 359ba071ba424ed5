import { listArgument, textArgument } from '../argument.ts';
import { makeRef, type Ref } from '../ref.ts';
import type { Run } from '../run.ts';
import type { ValidationRule } from '../sheetsClient.ts';
import { takeRef, type Kind } from '../strictObject.ts';
import { addressOf, type RangeRef } from './sheetRef.ts';

/** A rule for what a cell may hold, built or being built. */
export type DataValidationRef = Ref & { run: Run; rule: ValidationRule };

/** A builder without a condition; a value that breaks the rule is a warning until told otherwise. */
export function newDataValidation(run: Run): DataValidationRef {
  return makeRef('DataValidationBuilder', { run, rule: { condition: { type: '' }, strict: false } });
}

/** The script's object for a rule that a cell has. */
export function dataValidationRef(run: Run, rule: ValidationRule): DataValidationRef {
  return makeRef('DataValidation', { run, rule });
}

function require(builder: DataValidationRef, type: string, values: readonly string[]): DataValidationRef {
  builder.rule.condition = { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) };
  return builder;
}

/** SpreadsheetApp.newDataValidation() */
export const dataValidationBuilder: Kind<DataValidationRef> = {
  methods: {
    requireValueInList: (builder, values, showDropdown = true) => {
      builder.rule.showCustomUi = Boolean(showDropdown);
      return require(builder, 'ONE_OF_LIST', listArgument(values, 'values').map(String));
    },
    requireValueInRange: (builder, range, showDropdown = true) => {
      builder.rule.showCustomUi = Boolean(showDropdown);
      const address = addressOf(takeRef<RangeRef>(builder.run, range, 'Range'));
      return require(builder, 'ONE_OF_RANGE', [`=${address}`]);
    },
    requireCheckbox: (builder, ...values) =>
      require(builder, 'BOOLEAN', values.map((value) => textArgument(value, 'value'))),
    setAllowInvalid: (builder, allowInvalid) => {
      builder.rule.strict = !allowInvalid;
      return builder;
    },
    setHelpText: (builder, text) => {
      builder.rule.inputMessage = textArgument(text, 'helpText');
      return builder;
    },
    build: ({ run, rule }) => {
      if (rule.condition.type === '') throw new Error('A data validation needs a condition');
      return dataValidationRef(run, structuredClone(rule));
    },
  },
};

const CRITERIA: Record<string, string> = {
  ONE_OF_LIST: 'VALUE_IN_LIST',
  ONE_OF_RANGE: 'VALUE_IN_RANGE',
  BOOLEAN: 'CHECKBOX',
};

/** A finished rule. */
export const dataValidation: Kind<DataValidationRef> = {
  methods: {
    getCriteriaType: ({ rule }) => CRITERIA[rule.condition.type] ?? rule.condition.type,
    getCriteriaValues: ({ rule }) => {
      const values = (rule.condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue);
      if (rule.condition.type === 'BOOLEAN') return values;
      if (rule.condition.type === 'ONE_OF_LIST') return [values, rule.showCustomUi ?? false];
      throw new Error(`DataValidation.getCriteriaValues of ${rule.condition.type} is not simulated`);
    },
    getAllowInvalid: ({ rule }) => rule.strict !== true,
    getHelpText: ({ rule }) => rule.inputMessage ?? null,
    copy: ({ run, rule }) => makeRef('DataValidationBuilder', { run, rule: structuredClone(rule) }),
  },
};
