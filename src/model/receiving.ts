import { show } from './answers.js';
import type { Draft } from './draft.js';
import type { GuideFacts } from './guide-facts.js';

/** A way to receive a result. */
export type Way = GuideFacts['result']['deliver'][number];

/** How a citizen receives the result: as answered, or the only way there is; `undefined` where it is not known. */
export function wayOf(draft: Draft): Way | undefined {
  const { result, receiving } = draft.procedure;
  const asked = receiving?.way === undefined ? undefined : draft.read(receiving.way);
  const [only, another] = result.deliver;
  return result.deliver.find((way) => way === asked) ?? (another ? undefined : only);
}

/** Telephone numbers and e-mail addresses by which the office reaches the citizen, as they are written. */
export function contactsOf(draft: Draft): readonly string[] {
  return (draft.procedure.receiving?.contact ?? []).flatMap((pointer) => {
    const [item, answer] = [draft.item(pointer), draft.read(pointer)];
    const shown = item && answer !== undefined ? show(item.question, answer, draft.procedure.language) : '';
    return typeof shown === 'string' && shown ? [shown] : [];
  });
}
