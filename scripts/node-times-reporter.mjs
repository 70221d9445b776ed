// Reporter of Node's test runner: says how long each file took.
import { relative, resolve } from 'node:path';
import { root } from './run.mjs';
import { took } from './times.mjs';

export default async function* times(events) {
  for await (const { type, data } of events) {
    const isFile = type === 'test:complete' && data.file && resolve(data.name) === data.file;
    if (isFile) yield `${took(data.details.duration_ms / 1000, relative(root, data.file))}\n`;
  }
}
