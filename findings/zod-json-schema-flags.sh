#!/usr/bin/env bash
# zod 4.6.7 and the flags of a pattern on the way to JSON Schema and back.
# One would guess: what z.toJSONSchema writes, z.fromJSONSchema reads as it was. The flags get lost both ways. JSON Schema says patterns are
# Unicode expressions, and ajv 8.20.0 reads them so; fromJSONSchema compiles them without `u`, so \p{L} is the letters «p{L}» and no name of a
# person is ever valid. toJSONSchema drops `i`, so other validators refuse what zod takes.
. "$(dirname "$0")/lib/start.sh"
packages zod@4.6.7 ajv@8.20.0
cat >run.mjs <<'JS'
import Ajv from 'ajv/dist/2020.js';
import * as z from 'zod';
import { seen } from './seen.mjs';

const judge = (type, text) => {
  const schema = z.toJSONSchema(type);
  return {
    zod: type.safeParse(text).success,
    'back from JSON Schema': z.fromJSONSchema(schema).safeParse(text).success,
    ajv: new Ajv.default().validate(schema, text),
  };
};
const name = z.string().regex(/^\p{L}+$/u);
seen('pattern written for /^\\p{L}+$/u', z.toJSONSchema(name).pattern, '^\\p{L}+$');
seen('Nguyễn is a name', judge(name, 'Nguyễn'), { zod: true, 'back from JSON Schema': false, ajv: true });
const code = z.string().regex(/^[a-z]{2}$/i);
seen('pattern written for /^[a-z]{2}$/i', z.toJSONSchema(code).pattern, '^[a-z]{2}$');
seen('VN is a code', judge(code, 'VN'), { zod: true, 'back from JSON Schema': false, ajv: false });
JS
node run.mjs
