import { isTextFormat, show } from './answers.js';
import type { Json } from './json.js';
import { more, type NodesOf } from './rare-kinds-slot.js';
import type { Decided, NoScreen, Option, Question } from './question.js';
import { isSeveral } from './schema/applying.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from './schema/schema.js';

/** More options than this are shown as a list to open, unless the author says otherwise. */
const mostRadios = 5;

/** What each look needs of a question, beside the looks any question may have. */
const widgetTypes: Readonly<Record<string, string>> = {
  'long-text': 'string',
  money: 'number',
  province: 'string',
  commune: 'string',
  select: 'choice',
  radios: 'choice',
  table: 'array',
};

export function hasScreen(decided: Question | NoScreen): decided is Question {
  return 'kind' in decided;
}

/**
 * The question that these schemas ask together; the first that has a word for a person gives it. `row` is what a list
 * says of each of its rows; the example is written as in `language`.
 */
export function decideQuestion(
  nodes: readonly SchemaObject[],
  nodesOf: NodesOf = (schema) => [schema],
  row: readonly SchemaObject[] = [],
  language = 'vi',
): Question | NoScreen {
  const first = (keyword: string): unknown => nodes.find((node) => node[keyword] !== undefined)?.[keyword];
  const text = (keyword: string): string | undefined => {
    const found = first(keyword);
    return typeof found === 'string' ? found : undefined;
  };
  const decided = more.decide?.(nodes, nodesOf, row) ?? decideKind(nodes, first, row);
  if ('reason' in decided) return decided;
  const asked = {
    title: text('title') ?? '',
    description: text('description'),
    readOnly: nodes.some((node) => node['readOnly'] === true),
    autocomplete: text('x-autocomplete'),
    source: text('x-source'),
    default: first('default') as Json | undefined,
    messages: Object.freeze(
      Object.fromEntries([...nodes].reverse().flatMap((node) => entriesOf(node['x-messages']))),
    ) as Readonly<Record<string, string>>,
  };
  const question: Question = { ...asked, ...decided, example: undefined };
  const example = listOf(first('examples'))[0];
  const shown = example === undefined ? undefined : show(question, example as Json, language);
  return Object.freeze({ ...question, example: typeof shown === 'string' ? shown : undefined });
}

/** The kind of a question that every form may ask. */
export function decideKind(
  nodes: readonly SchemaObject[],
  first: (keyword: string) => unknown,
  row: readonly SchemaObject[] = [],
): Decided | NoScreen {
  const widget = first('x-widget');
  const options = optionsOf(nodes);
  if (options === 'mixed') return { reason: 'mixed-options' };
  const declared = first('type');
  const type = declared ?? (options ? 'choice' : undefined);
  const needed = typeof widget === 'string' && Object.hasOwn(widgetTypes, widget) ? widgetTypes[widget] : undefined;
  const base = type === 'integer' ? 'number' : type;
  if (widget !== undefined && needed !== (options && needed === 'choice' ? 'choice' : base)) {
    return { reason: 'other-widget' };
  }
  if (options && !needed?.match(/^(?:province|commune|long-text|money)$/)) {
    const look =
      widget === 'radios' || widget === 'select' ? widget : options.length > mostRadios ? 'select' : 'radios';
    return { kind: 'choice', options, look };
  }
  switch (type) {
    case 'string':
      if (widget === 'province' || widget === 'commune') return { kind: widget };
      return decideText(first('format'), widget === 'long-text', least(nodes, 'maxLength'));
    case 'integer':
    case 'number':
      if (widget === 'money') return { kind: 'money' };
      return {
        kind: 'number',
        integer: nodes.some((node) => node['type'] === 'integer'),
        minimum: negated(least(nodes, 'minimum', -1)),
        maximum: least(nodes, 'maximum'),
      };
    case 'boolean':
      return {
        kind: nodes.some((node) => node['type'] === 'boolean' && node['const'] === true) ? 'confirm' : 'yes-no',
      };
    case 'array': {
      if (!row.length || isSeveral(nodes, row)) return { reason: 'list' };
      const title = [...row, ...nodes].map((node) => node['title']).find((each) => each !== undefined);
      return {
        kind: 'list',
        look: widget === 'table' ? 'table' : 'rows',
        each: typeof title === 'string' ? title : '',
        single: row.find((node) => node['type'] !== undefined)?.['type'] !== 'object',
        summary: listOf(first('x-summary')).map(String),
        maximum: least(nodes, 'maxItems'),
      };
    }
    case 'object':
      return { reason: 'group' };
    default:
      return { reason: 'no-type' };
  }
}

function decideText(format: unknown, long: boolean, maxLength: number | undefined): Decided {
  if (format === 'date' || format === 'partial-date')
    return { kind: 'date', precision: format === 'date' ? 'day' : 'partial' };
  if (long) return { kind: 'long-text', maxLength };
  return { kind: 'text', format: isTextFormat(format) ? format : undefined, maxLength };
}

/** The options every schema allows, in the words and the order of the first that lists them. */
export function optionsOf(nodes: readonly SchemaObject[]): readonly Option[] | 'mixed' | undefined {
  const lists = nodes.flatMap((node) => {
    const options = listed(node);
    return options ? [options] : [];
  });
  const [words] = lists.filter((list) => list.some((option) => option.title !== undefined)).concat(lists);
  if (!words) return undefined;
  const options = words.flatMap(({ value, title }): readonly Option[] => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    return lists.every((list) => list === words || list.some((each) => each.value === value))
      ? [Object.freeze({ value, title: title ?? String(value) })]
      : [];
  });
  const kinds = new Set(words.map(({ value }) => typeof value));
  return kinds.size === 1 && (kinds.has('string') || kinds.has('number')) ? Object.freeze(options) : 'mixed';
}

interface Listed {
  readonly value: unknown;
  readonly title: string | undefined;
}

function listed(node: SchemaObject): readonly Listed[] | undefined {
  const { oneOf, enum: values } = node;
  if (Array.isArray(oneOf)) {
    const branches = oneOf.filter(isSchemaObject);
    if (branches.length !== oneOf.length || !branches.every((branch) => Object.hasOwn(branch, 'const')))
      return undefined;
    return branches.map(({ const: value, title }) => ({ value, title: typeof title === 'string' ? title : undefined }));
  }
  return Array.isArray(values) ? values.map((value: unknown) => ({ value, title: undefined })) : undefined;
}

export function least(nodes: readonly SchemaObject[], keyword: string, sign = 1): number | undefined {
  const found = nodes.flatMap((node) => (typeof node[keyword] === 'number' ? [sign * node[keyword]] : []));
  return found.length ? Math.min(...found) : undefined;
}

function negated(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}
