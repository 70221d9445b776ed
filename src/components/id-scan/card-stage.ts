import type { CardAnswer, CardPlan } from '../../model/card-answers.js';
import type { CardPlace } from '../../model/card-place.js';
import type { CardDoubt, IdentityCard } from '../../model/identity-card.js';

/** A card that was read, and what it would fill in. */
export interface ReadCard {
  readonly card: IdentityCard;
  readonly doubts: readonly CardDoubt[];
  readonly place: CardPlace | undefined;
  readonly plan: CardPlan;
  /** Pointers of answers that the card may replace. */
  readonly replaced: ReadonlySet<string>;
}

/** How far the citizen is: asked how to read a card, a photo is being read, a card was read, its facts were filled in. */
export type CardStage =
  | { readonly kind: 'asked' | 'reading' }
  | { readonly kind: 'read'; readonly read: ReadCard }
  | {
      readonly kind: 'filled';
      readonly read: ReadCard;
      readonly filled: readonly CardAnswer[];
      /** Titles of what the card could not tell. */
      readonly missing: readonly string[];
      readonly undo: () => void;
    };
