import { Model } from 'survey-core';
import { renderSurvey, unmountComponentAtNode } from 'survey-js-ui';
import { show } from './show.js';

void show((place, questions) => {
  let model;
  return {
    unmount: () => {
      unmountComponentAtNode(place);
      model.dispose();
    },
    mount: () => {
      model = new Model(questions);
      renderSurvey(model, place);
    },
  };
});
