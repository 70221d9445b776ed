import { define, type DvcTag } from 'dvc-elements/loader';

const tag: DvcTag = 'dvc-form';
void define();
void define(tag, 'dvc-office').then(() => document.createElement('dvc-form').check());
// @ts-expect-error No element is called so.
void define('dvc-from');
