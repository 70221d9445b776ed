import { pointersOf } from '../../../src/model/faults/schema-faults.js';
import { formats } from '../../../src/model/formats/formats.js';
import { isObject, type JsonObject } from '../../../src/model/json.js';
import { compile } from '../../../src/model/schema/compile.js';
import { Plans } from '../../../src/model/schema/plan.js';
import { isSchemaObject, type SchemaObject } from '../../../src/model/schema/schema.js';
import type { Warning } from '../finding.js';

/** Questions that nobody can answer, and those whose form citizens would have to guess. */
export function answerWarnings(document: JsonObject): readonly Warning[] {
  const { form } = document;
  if (!isObject(form)) return [];
  const plans = new Plans(compile(form, { formats }));
  const found = new Map<string, Warning>();
  const pointers = pointersOf(form, '/form');
  for (const [group, at] of pointers) {
    if (isInCondition(at)) continue;
    const { properties, required } = plans.of(group);
    for (const [name, schema] of properties) {
      const { nodes } = plans.of(schema);
      const pointer = pointers.get(schema);
      if (pointer === undefined) continue;
      if (required.includes(name) && isLocked(nodes)) found.set(pointer, nobody(pointer, titleOf(nodes, name)));
      const pattern = nodes.find((node) => 'pattern' in node);
      const place = pattern && `${pointers.get(pattern) ?? pointer}/pattern`;
      if (place !== undefined && !isTold(nodes)) found.set(place, guessed(place, titleOf(nodes, name)));
    }
  }
  return [...found.values()];
}

/** What a condition names is asked elsewhere. */
function isInCondition(pointer: string): boolean {
  return /(?<!\/properties|\/\$defs)\/(?:if|not|contains)(?:\/|$)/.test(pointer);
}

function isLocked(nodes: readonly SchemaObject[]): boolean {
  const has = (keyword: string): boolean => nodes.some((node) => keyword in node);
  return nodes.some(({ readOnly }) => readOnly === true) && !['default', 'const', 'x-compute'].some(has);
}

function isTold(nodes: readonly SchemaObject[]): boolean {
  return nodes.some((node) => {
    const { examples, 'x-messages': messages } = node;
    return (Array.isArray(examples) && examples.length > 0) || (isSchemaObject(messages) && 'pattern' in messages);
  });
}

function titleOf(nodes: readonly SchemaObject[], name: string): string {
  return String(nodes.find(({ title }) => title !== undefined)?.['title'] ?? name);
}

function nobody(pointer: string, title: string): Warning {
  return {
    pointer,
    code: 'never-answered',
    message: {
      en: `«${title}» is required and "readOnly", and nothing answers it.`,
      vi: `«${title}» bắt buộc và "readOnly", nhưng không có gì trả lời thay.`,
    },
    fix: {
      en: 'Give it "default", "const" or "x-compute", or take it out of "required".',
      vi: 'Hãy thêm "default", "const" hoặc "x-compute", hoặc bỏ khỏi "required".',
    },
  };
}

function guessed(pointer: string, title: string): Warning {
  return {
    pointer,
    code: 'unexplained-pattern',
    message: {
      en: `Nothing tells citizens what the "pattern" of «${title}» wants.`,
      vi: `Không có gì cho người dân biết "pattern" của «${title}» cần viết thế nào.`,
    },
    fix: {
      en: 'Give it "examples", or a sentence under "x-messages/pattern".',
      vi: 'Hãy thêm "examples", hoặc một câu ở "x-messages/pattern".',
    },
  };
}
