import { vietnameseDay } from '../../src/model/formats/day.js';
import { below } from '../../src/model/pointer.js';
import type { Issue } from '../../src/model/issue.js';
import { isObject, type Json, type JsonObject } from '../../src/model/json.js';
import type { Procedure, Slot } from '../../src/model/procedure.js';
import { problem } from '../../src/schemas/problem.js';
import type { Submission, SubmittedFile } from '../../src/schemas/submission.js';
import { Refusal } from './refusal.js';

/** Answers named in a refusal at most. */
const mostIssues = 100;

/** Refuses a dossier the procedure does not allow: by the very rules the citizen's device used. */
export function judge(
  procedure: Procedure,
  { answers, files, frozenAt }: Submission,
  { now, maxDossierBytes }: { readonly now: Date; readonly maxDossierBytes: number },
): void {
  // What does not apply is the cheaper to find: who sends thousands of such names is told before all else is judged.
  const strange = differences(answers, procedure.applicable(answers), '');
  const others = strange.length < mostIssues ? procedure.issues(answers, judgedDay(new Date(frozenAt), now)) : [];
  const issues = [...others, ...strange].slice(0, mostIssues);
  if (issues.length) throw new Refusal('invalid-answers', { issues: problem.shape.issues.parse(issues) });
  if (files.reduce((sum, { size }) => sum + size, 0) > maxDossierBytes) throw new Refusal('too-large');
  judgeFiles(procedure.papers(answers), files);
}

/** Today; the day it was frozen for a dossier that was frozen around midnight. A device may tell any time. */
function judgedDay(frozen: Date, now: Date): string {
  const isNear = Math.abs(frozen.getTime() - now.getTime()) <= 86_400_000;
  return vietnameseDay(isNear ? frozen : now);
}

/** Whether the office would hold each paper the answers ask for, and no other. */
function judgeFiles(slots: readonly Slot[], files: readonly SubmittedFile[]): void {
  if (new Set(files.map(({ id }) => id.toLowerCase())).size < files.length)
    throw new Refusal('file-mismatch', { detail: 'A file is named twice.' });
  const wanted = slots.filter(({ copies }) => copies !== 'shown');
  for (const { slot, type, size } of files) {
    const place = wanted.find(({ id }) => id === slot);
    if (!place) throw new Refusal('file-mismatch', { detail: 'A file is for a paper these answers do not ask for.' });
    if (size > (place.maxMegabytes ?? Infinity) * 1_000_000)
      throw new Refusal('too-large', { status: 422, detail: `At most ${place.maxMegabytes} MB a file for ${slot}.` });
    if (!place.accept.includes(type === 'application/pdf' ? 'pdf' : 'image'))
      throw new Refusal('type-not-allowed', { status: 422, detail: 'A file is of a type its paper does not take.' });
  }
  for (const { id, required, maxFiles } of wanted) {
    const here = files.filter(({ slot }) => slot === id).length;
    if (here > maxFiles)
      throw new Refusal('too-many-files', { status: 422, detail: `At most ${maxFiles} files for ${id}.` });
    if (required && here === 0) throw new Refusal('missing-file', { detail: `No file for ${id}.` });
  }
}

/** Where what was sent is not what applies: hidden answers stay on the device. */
function differences(sent: Json | undefined, applies: Json | undefined, pointer: string): readonly Issue[] {
  if (isObject(sent) && isObject(applies))
    return keysOf(sent, applies).flatMap((key) => differences(own(sent, key), own(applies, key), below(pointer, key)));
  if (Array.isArray(sent) && Array.isArray(applies) && sent.length === applies.length)
    return sent.flatMap((item: Json, index) =>
      differences(item, applies[index] as Json | undefined, below(pointer, index)),
    );
  return sent === applies ? [] : [{ pointer, keyword: 'unevaluatedProperties', params: {} }];
}

function keysOf(...objects: readonly JsonObject[]): readonly string[] {
  return [...new Set(objects.flatMap((each) => Object.keys(each)))];
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
