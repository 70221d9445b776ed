import * as z from 'zod';

/** Lower-case hex SHA-256. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'Lower-case hex SHA-256.' });

/** A national procedure code, with an optional local suffix. Source: the addresses of dichvucong.gov.vn. */
export const procedureCode = z
  .string()
  .regex(/^\d\.\d{6}(\.[0-9A-Z]+)*$/)
  .max(40)
  .meta({ description: 'Mã thủ tục hành chính, for example 1.001193.' });

export const documentVersion = z.iso.date().meta({ description: 'Version of the procedure document, a day.' });

/** What happens in a life that brings people to an office; the list is closed, so that every catalogue has the same. */
export const lifeEvent = z
  .enum(['birth', 'marriage', 'death', 'business', 'building', 'hardship', 'moving', 'school', 'papers'])
  .meta({
    description:
      'Sinh con, kết hôn, người thân mất, mở cửa hàng, xây nhà, khó khăn, chuyển nhà, đi học, giấy tờ (copies, certified papers).',
  });

export type LifeEvent = z.infer<typeof lifeEvent>;

/** Any value JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const json: z.ZodType<Json> = z.json();
// Named where it is made: a copy by `meta` would leave what stands inside it nameless, and references to it dead.
z.globalRegistry.add(json, { id: 'Json' });

/** An instant with its offset. */
export const instant = z.iso.datetime({ offset: true }).meta({ description: 'ISO 8601 instant with offset.' });
