import { pointersOf } from '../../../src/model/faults/schema-faults.js';
import { formats } from '../../../src/model/formats/formats.js';
import { isObject, type JsonObject } from '../../../src/model/json.js';
import { declares } from '../../../src/model/schema/applying.js';
import { compile } from '../../../src/model/schema/compile.js';
import { Plans, type Plan } from '../../../src/model/schema/plan.js';
import type { SchemaObject } from '../../../src/model/schema/schema.js';
import type { Warning } from '../finding.js';

/** A page that is only asked under conditions, and the last page that they read. */
interface Conditional {
  readonly key: string;
  readonly schema: SchemaObject;
  readonly reads: readonly string[];
}

/** Conditional pages whose place nobody has written: they stand before pages that are written above them. */
export function pageOrderWarnings(document: JsonObject): readonly Warning[] {
  const { form } = document;
  if (!isObject(form)) return [];
  const plans = new Plans(compile(form, { formats }));
  const pointers = pointersOf(form, '/form');
  const root = plans.of(form);
  const titles = new Map(root.properties.map(([key, schema]) => [key, titleOf(plans, schema) ?? key]));
  const own = [...titles.keys()];
  const seen = new Set<string>();
  return conditional(root, []).flatMap(({ key, schema, reads }): readonly Warning[] => {
    const behind = own.findLast((page) => reads.some((each) => `${each}/`.startsWith(`/${page}/`)));
    const before = behind === undefined ? undefined : own[own.indexOf(behind) + 1];
    const title = titleOf(plans, schema);
    if (titles.has(key) || seen.has(key) || title === undefined || behind === undefined || before === undefined)
      return [];
    seen.add(key);
    const [last, next] = [titles.get(behind), titles.get(before)];
    const name = JSON.stringify(key);
    return [
      {
        pointer: pointers.get(schema) ?? '/form',
        code: 'page-order',
        message: {
          en: `The page «${title}» stands behind «${last}», before «${next}», for its condition reads «${last}».`,
          vi: `Trang «${title}» đứng sau «${last}», trước «${next}», vì điều kiện của nó đọc «${last}».`,
        },
        fix: {
          en: `Write ${name}: {} among the "properties" of the form, where the page shall stand.`,
          vi: `Hãy viết ${name}: {} trong "properties" của biểu mẫu, ở chỗ trang phải đứng.`,
        },
      },
    ];
  });
}

/** The pages behind conditions, also behind conditions inside conditions. */
function conditional(plan: Plan, outer: readonly string[]): readonly Conditional[] {
  return plan.branches.flatMap((branch) =>
    [branch.then, branch.else].flatMap((each) => {
      const reads = [...outer, ...branch.reads];
      return each
        ? [...each.properties.map(([key, schema]) => ({ key, schema, reads })), ...conditional(each, reads)]
        : [];
    }),
  );
}

function titleOf(plans: Plans, schema: SchemaObject): string | undefined {
  const { nodes } = plans.of(schema);
  const title = nodes.find((node) => typeof node['title'] === 'string')?.['title'];
  return declares(nodes) && typeof title === 'string' ? title : undefined;
}
