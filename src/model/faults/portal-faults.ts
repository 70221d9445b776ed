import { below } from '../pointer.js';
import { keysOf } from '../pointer-keys.js';
import { isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { nodesAt } from './check-faults.js';
import { fault, type Faults } from './fault-list.js';
import type { Form } from './form-of-faults.js';
import { nearAt } from './survey.js';

const days = ['date', 'partial-date'];
const numbers = ['phone', 'citizen-id', 'identity-number'];

/** Which questions each way of writing is for. */
const fits: Readonly<Record<string, (node: SchemaObject) => boolean>> = {
  upper: ({ type, format = '' }) => type === 'string' && !/date|month|year|time|email/.test(String(format)),
  'dd/mm/yyyy': isDay,
  'dd-mm-yyyy': isDay,
  'yyyy-mm-dd': isDay,
  digits: (node) => isNumber(node) || node['type'] === 'string',
  grouped: isNumber,
  money: (node) => node['x-widget'] === 'money',
};

/** Fields of the portal's form for which no answer is there, or none that can be written so. */
export function* portalFaults(fields: unknown, form: Form): Faults {
  for (const [index, field] of listOf(fields).entries()) {
    const { at: pointer, format } = isSchemaObject(field) ? field : {};
    if (typeof pointer !== 'string' || !pointer.startsWith('/')) continue;
    const at = below('/portalForm', index);
    if (pointer.split('/*').length > 2) {
      yield fault(`${at}/at`, 'wrong-form', { what: 'items' });
      continue;
    }
    const nodes = nodesAt(form, keysOf(pointer));
    if (!nodes)
      yield fault(`${at}/at`, 'lost-pointer', { what: 'answer', pointer, near: nearAt(form.survey, keysOf(pointer)) });
    else if (typeof format === 'string' && fits[format] && !nodes.some(fits[format]))
      yield fault(`${at}/format`, 'wrong-kind', { what: 'portal', pointer, format });
  }
}

function isDay({ format }: SchemaObject): boolean {
  return days.includes(String(format));
}

function isNumber({ type, format }: SchemaObject): boolean {
  return type === 'integer' || type === 'number' || numbers.includes(String(format));
}
