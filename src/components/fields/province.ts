import { msg } from '@lit/localize';
import { noChange, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { provinces } from '../../model/provinces.js';
import type { ProvinceQuestion } from '../../model/question.js';
import { readText, type FieldView } from './field-view.js';
import { select } from './select.js';

const choices = provinces.map(([value, title]) => ({ value, title }));

/** Lets a province be chosen by its old name, too; these come later, and the list serves without them. */
class OldNames extends Directive {
  render(): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart): typeof noChange {
    void import('./old-provinces-group.js').then(
      ({ addOldNames }) => addOldNames(element),
      () => undefined,
    );
    return noChange;
  }
}

const oldNames = directive(OldNames);

/** One of the provinces. */
export function draw(view: FieldView<ProvinceQuestion>): TemplateResult {
  return select(view, { prompt: msg('Chọn…'), choices, more: oldNames() });
}

export const read = readText;
