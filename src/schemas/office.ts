import * as z from 'zod';

/** A way by which a dossier reaches its office. */
export const way = z.enum(['receive', 'portal', 'counter']).meta({
  description:
    '`receive`: the office takes dossiers itself, through its receiver; `portal`: they are filed at the national portal; `counter`: they are brought to the counter.',
});

/** On what ground an office takes dossiers itself. */
export const basis = z.enum(['local', 'agreement']).meta({
  description:
    '`local`: a request that is the office’s own matter; `agreement`: a listed procedure that it takes by agreement.',
});

export type Way = z.infer<typeof way>;

export type Basis = z.infer<typeof basis>;
