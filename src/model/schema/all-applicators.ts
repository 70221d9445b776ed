import { applicators, eachItem, eachProperty, type Applicators } from './applicators.js';
import { fail, quiet, type Judge } from './run.js';
import { entriesOf, listOf } from './schema.js';

const { unevaluatedProperties, ...formApplicators } = applicators;

/** All keywords of JSON Schema 2020-12 that apply subschemas: those of a form, and those of patterns and tuples. */
export const allApplicators: Applicators = {
  ...formApplicators,
  patternProperties: (schema, judgeOf) => {
    const judges = entriesOf(schema['patternProperties']).map(
      ([pattern, each]) => [new RegExp(pattern, 'u'), judgeOf(each, 'patternProperties')] as const,
    );
    return eachProperty((key) => judges.filter(([pattern]) => pattern.test(key)).map(([, judge]) => judge));
  },
  additionalProperties: (schema, judgeOf) => {
    const judges = [judgeOf(schema['additionalProperties'], 'additionalProperties')];
    const patterns = entriesOf(schema['patternProperties']).map(([pattern]) => new RegExp(pattern, 'u'));
    const declared = new Set(entriesOf(schema['properties']).map(([key]) => key));
    return eachProperty((key) => (declared.has(key) || patterns.some((each) => each.test(key)) ? [] : judges));
  },
  propertyNames: (schema, judgeOf) => {
    const judge = judgeOf(schema['propertyNames'], 'propertyNames');
    const check: Judge = eachProperty((key) => [
      (_, at, run) => judge(key, at, quiet(run), undefined) || fail(run, at, 'propertyNames'),
    ]);
    return (value, at, run) => check(value, at, run, undefined);
  },
  prefixItems: (schema, judgeOf) => {
    const judges = listOf(schema['prefixItems']).map((each) => judgeOf(each, 'prefixItems'));
    return eachItem((index) => judges[index]);
  },
  items: (schema, judgeOf) => {
    const judge = judgeOf(schema['items'], 'items');
    const first = listOf(schema['prefixItems']).length;
    return eachItem((index) => (index < first ? undefined : judge));
  },
  unevaluatedProperties,
  unevaluatedItems: (schema, judgeOf) => {
    const judge = judgeOf(schema['unevaluatedItems'], 'unevaluatedItems');
    return eachItem((index, seen) => (seen?.has(index) ? undefined : judge));
  },
};
